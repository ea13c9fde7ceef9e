using System.Reflection;
using System.Reflection.Emit;
using EquivLab.Data;

namespace EquivLab.Tests.Architecture;

/// <summary>
/// Which folders of the library use which, read from the compiled types: their members' signatures and the bodies of their methods.
/// The lists are the rule; a new arrow is a decision, taken here.
/// </summary>
public sealed class FolderArrowsTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>What a folder may use, besides itself and the library's root. Folders that are not here are not ruled yet.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Data"] = [],
        ["Statistics"] = [],
        ["Records"] = ["Data"],
        ["Encoding"] = ["Data"],
    };

    /// <summary>Inside the statistics, from what stands alone to what builds on it.</summary>
    private static readonly Dictionary<string, string[]> AllowedInStatistics = new(StringComparer.Ordinal)
    {
        ["Numerics"] = [],
        ["Deciding"] = ["Numerics"],
        ["Means"] = ["Numerics", "Deciding"],
        ["Ranking"] = ["Numerics"],
        ["Regression"] = ["Numerics", "Means"],
        ["Resampling"] = ["Numerics", "Means"],
        ["Proportions"] = ["Numerics", "Deciding"],
        ["RocAuc"] = ["Numerics", "Deciding", "Proportions", "Resampling"],
        ["Power"] = ["Numerics", "Deciding", "Proportions", "Resampling", "RocAuc"],
    };

    private static readonly Dictionary<int, OpCode> Instructions = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value & 0xFFFF);

    private static readonly (string From, string To)[] Uses = [.. UsesOf(typeof(Table).Assembly).Distinct()];

    [Fact]
    public void Folders_use_only_what_they_may() => Assert.Empty(Forbidden("EquivLab", Allowed));

    [Fact]
    public void Statistics_use_only_what_stands_below_them()
    {
        Assert.Empty(Forbidden("EquivLab.Statistics", AllowedInStatistics));
        Assert.Equal(AllowedInStatistics.Keys.Order(), Uses.Select(u => Folder("EquivLab.Statistics", u.From)).OfType<string>().Distinct().Order());
    }

    /// <summary>A list in which two folders might use each other would allow what the test is there to forbid.</summary>
    [Fact]
    public void No_list_allows_a_circle() => Assert.All(new[] { Allowed, AllowedInStatistics }, list => Assert.All(list.Keys, folder => Assert.DoesNotContain(folder, Reached(list, folder))));

    /// <summary>The reader sees arrows that are known to be there.</summary>
    [Fact]
    public void Uses_are_read_from_signatures_and_bodies()
    {
        Assert.Contains(("EquivLab.Statistics.Proportions", "EquivLab.Statistics.Numerics"), Uses);
        Assert.Contains(("EquivLab.Evaluation", "EquivLab.Models"), Uses);
        Assert.Contains(("EquivLab.Fidelity", "EquivLab.Statistics.Regression"), Uses);
    }

    private static string[] Forbidden(string root, Dictionary<string, string[]> allowed) =>
    [
        .. Uses.Select(u => (From: Folder(root, u.From), To: Folder(root, u.To))).Distinct()
            .Where(u => u.From is not null && u.To is not null && u.From != u.To && allowed.TryGetValue(u.From, out string[]? may) && !may.Contains(u.To))
            .Select(u => $"{u.From} uses {u.To}"),
    ];

    /// <summary>The folder right below a root that a namespace lies in; null where it lies elsewhere or in the root itself.</summary>
    private static string? Folder(string root, string name) => name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;

    private static HashSet<string> Reached(Dictionary<string, string[]> list, string from)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(list[from]);
        while (open.TryPop(out string? next))
            if (reached.Add(next) && list.TryGetValue(next, out string[]? further)) foreach (string to in further) open.Push(to);
        return reached;
    }

    private static IEnumerable<(string From, string To)> UsesOf(Assembly assembly)
    {
        foreach (Type type in assembly.GetTypes())
        {
            if (type.Namespace is not { } from || !from.StartsWith("EquivLab", StringComparison.Ordinal)) continue;
            foreach (Type used in UsedBy(type).SelectMany(Parts))
                if (used.Assembly == assembly && used.Namespace is { } to && to != from) yield return (from, to);
        }
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (Type contract in type.GetInterfaces()) yield return contract;
        foreach (FieldInfo field in type.GetFields(All)) yield return field.FieldType;
        foreach (MethodBase method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
        {
            if (method is MethodInfo { ReturnType: var returned }) yield return returned;
            foreach (ParameterInfo parameter in method.GetParameters()) yield return parameter.ParameterType;
            if (method.GetMethodBody() is not { } body) continue;
            foreach (LocalVariableInfo local in body.LocalVariables) yield return local.LocalType;
            foreach (Type named in Named(method, body.GetILAsByteArray()!)) yield return named;
        }
    }

    /// <summary>The types that a body's instructions name, and those whose members they name.</summary>
    private static IEnumerable<Type> Named(MethodBase method, byte[] code)
    {
        Type[]? ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int i = 0; i < code.Length;)
        {
            OpCode instruction = Instructions[code[i] == 0xFE ? 0xFE00 | code[i + 1] : code[i]];
            i += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                MemberInfo? member = method.Module.ResolveMember(BitConverter.ToInt32(code, i), ofType, ofMethod);
                if (member is Type type) yield return type;
                else if (member?.DeclaringType is { } owner) yield return owner;
            }

            i += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, i),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }
}
