using System.Text;

namespace EquivLab.Reporting.Html;

/// <summary>
/// Writes HTML elements. Text and attribute values are always escaped, so that a value from the data can be
/// passed anywhere; <see cref="Raw"/> is for markup that this assembly holds itself.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _out = new();

    /// <summary>An element whose content is written before the returned scope is disposed.</summary>
    public Scope Element(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(tag, attributes);
        return new Scope(this, tag);
    }

    /// <summary>An element that holds nothing but text.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(tag, attributes);
        Text(text);
        return Close(tag);
    }

    /// <summary>An element without content and end tag, such as <c>meta</c>.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(tag, attributes);
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public HtmlWriter Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Markup or script that is written as it is; never for a value from the data.</summary>
    public HtmlWriter Raw(string markup)
    {
        _out.Append(markup);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _out.ToString();

    private void Open(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _out.Append('<').Append(tag);
        foreach ((string name, string? value) in attributes)
        {
            // A null value leaves the attribute out, so that callers need no branches.
            if (value is null)
                continue;
            _out.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _out.Append('"');
        }
        _out.Append('>');
    }

    private HtmlWriter Close(string tag)
    {
        _out.Append("</").Append(tag).Append('>');
        // A line break after an inline element would be a space before the full stop that follows it.
        if (tag is not ("a" or "span" or "strong"))
            _out.Append('\n');
        return this;
    }

    private void Escape(string text)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case '&': _out.Append("&amp;"); break;
                case '<': _out.Append("&lt;"); break;
                case '>': _out.Append("&gt;"); break;
                case '"': _out.Append("&quot;"); break;
                case '\'': _out.Append("&#39;"); break;
                // HTML has no way to write most control characters; a parser would drop or replace them.
                case < ' ' and not ('\t' or '\n'): _out.Append('\uFFFD'); break;
                default: _out.Append(c); break;
            }
        }
    }

    /// <summary>Closes an element when disposed.</summary>
    internal readonly struct Scope(HtmlWriter html, string tag) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => html.Close(tag);
    }
}
