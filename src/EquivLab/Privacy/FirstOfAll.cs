namespace EquivLab.Privacy;

/// <summary>
/// How unlikely it is that so many members score above nearly all non-members, where an attack finds no more of them than
/// is tolerated. At the edge of what is, a member is at every step θ times as likely to be the next highest of all as a
/// non-member: the ROC curve is then 1 − (1 − f)^θ, and at a false-positive rate f of 1 % it is θ % (Lehmann's alternatives;
/// the order is that of Plackett and Luce). With θ = 1 this is Fisher's exact test.
/// </summary>
internal static class FirstOfAll
{
    /// <summary>The probability that at least so many members come before one more non-member than may be accused.</summary>
    /// <param name="above">Members before it, at most <paramref name="members"/>.</param>
    /// <param name="members">All members.</param>
    /// <param name="accused">Non-members that may be accused, fewer than <paramref name="nonMembers"/>.</param>
    /// <param name="nonMembers">All non-members.</param>
    /// <param name="ratio">θ, above 0.</param>
    public static double PValue(int above, int members, int accused, int nonMembers, double ratio)
    {
        // The probability of having met j non-members when so many members were met, j up to those that may be accused.
        var met = new double[accused + 1];
        met[0] = 1;
        for (int i = 0; i < above; i++)
        {
            double carried = 0;
            for (int j = 0; j <= accused; j++)
            {
                double here = met[j] + carried, weight = ratio * (members - i), isMember = weight / (weight + nonMembers - j);
                met[j] = here * isMember;
                carried = here * (1 - isMember);
            }
        }

        return met.Sum();
    }
}
