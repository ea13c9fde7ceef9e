using EquivLab.Benchmarking.Leaderboards;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Leaderboards;

/// <summary>A leaderboard as one HTML file that needs nothing but itself; its links lead to the cells' reports beside it.</summary>
public static class LeaderboardReport
{
    /// <summary>The whole document. Every value from the data is text. The same leaderboard gives the same document.</summary>
    /// <param name="leaderboard">A leaderboard.</param>
    public static string Html(Leaderboard leaderboard)
    {
        ArgumentNullException.ThrowIfNull(leaderboard);
        return new HtmlPage("Leaderboard – EquivLab", "Skip to the ranking", [.. LeaderboardParts.Of(leaderboard)]).Render(
            html =>
            {
                LeaderboardFirstScreen.Write(html, leaderboard);
                TradeOffPart.Write(html, leaderboard);
                RanksPart.Write(html, leaderboard);
                TablesPart.Write(html, leaderboard);
                FiguresPart.Write(html, leaderboard);
                FailuresPart.Write(html, leaderboard);
                LeaderboardMethod.Write(html, leaderboard);
            },
            Light.Sprite);
    }
}
