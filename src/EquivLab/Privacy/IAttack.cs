namespace EquivLab.Privacy;

/// <summary>A membership-inference attack: gives each record a score, the higher, the more it looks like a member.</summary>
internal interface IAttack
{
    /// <summary>The attack, such as <c>distance</c>.</summary>
    string Name { get; }

    /// <summary>Attacks the records of the setting's sample, or the first of each group where all would be too much work.</summary>
    /// <param name="setting">Who is attacked, and what the attacker has.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken);
}
