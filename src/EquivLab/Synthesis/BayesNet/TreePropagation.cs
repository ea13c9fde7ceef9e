namespace EquivLab.Synthesis.BayesNet;

/// <summary>Exact conditioning of a tree-shaped network by passing messages from the leaves to the root (Pearl 1988, section 4.2).</summary>
internal static class TreePropagation
{
    /// <summary>The network given evidence, itself a tree-shaped network; null where a conditional is not a table.</summary>
    /// <exception cref="InputException">The evidence has probability 0.</exception>
    public static BayesNetwork? Condition(BayesNetwork network, Evidence[] evidence)
    {
        if (!network.Conditionals.All(c => c is TableConditional)) return null;
        double[][] factors = [.. network.Codecs.Select(codec => Enumerable.Repeat(1.0, codec.Size).ToArray())];
        foreach (Evidence e in evidence)
        {
            Array.Clear(factors[e.Column]);
            factors[e.Column][e.Code] = 1;
        }

        var conditioned = new Conditional[network.Conditionals.Length];
        for (int i = conditioned.Length - 1; i >= 0; i--)
        {
            var table = (TableConditional)network.Conditionals[i];
            (TableConditional scaled, double[] message) = table.Times(factors[table.Child]);
            conditioned[i] = scaled;
            if (table.Parent < 0)
            {
                if (message[0] <= 0) throw new InputException("--given: the model gives no row with these values; drop one of them.");
                continue;
            }

            for (int p = 0; p < message.Length; p++) factors[table.Parent][p] *= message[p];
        }

        return network with { Conditionals = conditioned };
    }
}
