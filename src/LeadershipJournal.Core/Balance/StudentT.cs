namespace LeadershipJournal.Core.Balance;

/// <summary>Student's t distribution with whole degrees of freedom.</summary>
public static class StudentT
{
    /// <summary>The value that the distribution stays below with the given probability.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <remarks>
    /// The central probability is the finite series of Abramowitz and Stegun 26.7.3 and 26.7.4. It is concave
    /// for t &gt; 0, so Newton's method from 0 approaches the quantile from below and cannot overshoot.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double Quantile(double probability, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies above 0 and below 1.");
        }

        if (probability < .5)
        {
            return -Quantile(1 - probability, degreesOfFreedom);
        }

        var central = (2 * probability) - 1;
        var peak = 1 / (Math.Sqrt(degreesOfFreedom) * BetaWithHalf(degreesOfFreedom));
        var t = 0d;
        for (var i = 0; i < 200; i++)
        {
            var density = peak * Math.Pow(1 + (t * t / degreesOfFreedom), -.5 * (degreesOfFreedom + 1));
            var step = (central - CentralProbability(t, degreesOfFreedom)) / (2 * density);
            t += step;
            if (Math.Abs(step) <= 1e-14 * t)
            {
                break;
            }
        }

        return t;
    }

    /// <summary>The probability that |T| ≤ t.</summary>
    /// <param name="t">Not negative.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    internal static double CentralProbability(double t, int degreesOfFreedom)
    {
        var angle = Math.Atan(t / Math.Sqrt(degreesOfFreedom));
        var (sine, cosine) = Math.SinCos(angle);
        var square = cosine * cosine;
        var isOdd = degreesOfFreedom % 2 == 1;
        var term = isOdd ? cosine : 1;
        var sum = degreesOfFreedom == 1 ? 0 : term;
        for (var k = isOdd ? 2 : 1; k <= degreesOfFreedom - 3; k += 2)
        {
            term *= square * k / (k + 1);
            sum += term;
        }

        return isOdd ? 2 / Math.PI * (angle + (sine * sum)) : sine * sum;
    }

    /// <summary>B(ν/2, ½), by B(a + 1, ½) = B(a, ½) · a / (a + ½) from B(½, ½) = π and B(1, ½) = 2.</summary>
    private static double BetaWithHalf(int degreesOfFreedom)
    {
        var beta = degreesOfFreedom % 2 == 1 ? Math.PI : 2;
        for (var a = degreesOfFreedom % 2 == 1 ? .5 : 1; a < degreesOfFreedom / 2d; a++)
        {
            beta *= a / (a + .5);
        }

        return beta;
    }
}
