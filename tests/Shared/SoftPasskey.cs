using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadershipJournal.Tests;

/// <summary>A passkey on a device made of software: answers the application's options as a browser sends a device's answer.</summary>
public sealed class SoftPasskey : IDisposable
{
    public const string Origin = "http://localhost";
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte CarriesKey = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private byte[] _userHandle = [];
    private uint _uses;

    /// <summary>The page that asks.</summary>
    public string AskedBy { get; set; } = Origin;

    /// <summary>Whether the device made sure who holds it.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>The answer to the options for making a passkey.</summary>
    public string Make(string options)
    {
        var wanted = JsonNode.Parse(options)!;
        _userHandle = Base64Url.DecodeFromChars(wanted["user"]!["id"]!.GetValue<string>());
        var described = Described(wanted["rp"]!["id"]!.GetValue<string>(), CarriesKey);
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Text(ClientData("webauthn.create", wanted)),
            ["attestationObject"] = Text(
            [
                0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)described.Length, .. described,
            ]),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>The answer to the options for signing in.</summary>
    public string Sign(string options)
    {
        var wanted = JsonNode.Parse(options)!;
        var clientData = ClientData("webauthn.get", wanted);
        var described = Described(wanted["rpId"]!.GetValue<string>(), 0);
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Text(clientData),
            ["authenticatorData"] = Text(described),
            ["signature"] = Text(_key.SignData(
                [.. described, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = Text(_userHandle),
        });
    }

    public void Dispose() => _key.Dispose();

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(_id),
        ["rawId"] = Text(_id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] ClientData(string type, JsonNode wanted) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new { type, challenge = wanted["challenge"]!.GetValue<string>(), origin = AskedBy, crossOrigin = false }));

    private byte[] Described(string domain, byte flags)
    {
        Span<byte> uses = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(uses, ++_uses);
        byte all = (byte)(flags | UserPresent | (VerifiesUser ? UserVerified : 0));
        byte[] described = [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), all, .. uses];
        return flags == CarriesKey ? [.. described, .. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey()] : described;
    }

    // An ES256 key as COSE writes it.
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }
}
