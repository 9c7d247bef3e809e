// Flaws of files, as compilers show them: place, message, the source line and a caret under the
// spot.
#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/lists.hpp"

namespace nurture::render {
namespace {

using base::Diagnostic;

constexpr int excerpt_indent = 4;

/// The byte where code point `number` (0 = the first) begins; npos past the end.
std::size_t byte_of(std::string_view text, int number) {
  std::string_view rest = text;
  for (; number > 0 && !rest.empty(); --number) rest.remove_prefix(base::front(rest).length);
  return number == 0 ? text.size() - rest.size() : std::string_view::npos;
}

std::string place(const Diagnostic& diagnostic) {
  std::string text = clean(diagnostic.path);
  if (diagnostic.line > 0) text += fmt::format(":{}", diagnostic.line);
  if (diagnostic.line > 0 && diagnostic.column > 0) text += fmt::format(":{}", diagnostic.column);
  return text.empty() ? text : text + ": ";
}

/// The source line with a caret below. Of a long line the part around the spot.
std::string excerpt(const Diagnostic& diagnostic, const Style& style) {
  if (diagnostic.excerpt.empty()) return {};
  const int room = std::max(style.columns - excerpt_indent, 20);
  const std::size_t spot = diagnostic.column > 0
                               ? byte_of(diagnostic.excerpt, diagnostic.column - 1)
                               : std::string::npos;
  std::string_view before = std::string_view(diagnostic.excerpt).substr(0, spot);
  if (spot == std::string::npos) before = {};
  const std::string_view after = std::string_view(diagnostic.excerpt).substr(before.size());
  std::string shown_before = base::printable(before);
  if (base::width(shown_before) > room * 2 / 3) {
    const auto skipped = static_cast<int>(base::code_points(before)) - room / 2;
    shown_before = "…" + base::printable(before.substr(byte_of(before, std::max(skipped, 0))));
  }
  const int caret = base::width(shown_before);
  const std::string line = base::truncate(shown_before + base::printable(after), room);
  std::string out = spaces(excerpt_indent) + line + '\n';
  if (spot != std::string::npos && caret < room)
    out += spaces(excerpt_indent + caret) + paint(style, Paint::green, "^") + '\n';
  return out;
}

std::string diagnostic_text(const Diagnostic& diagnostic, const Style& style) {
  const bool warning = diagnostic.severity == base::Severity::warning;
  const std::string where = place(diagnostic), message = clean(diagnostic.message);
  const std::string kind = warning ? "warning: " : "";
  constexpr int below = 4;
  const std::string whole = where + kind + message;
  std::string out;
  if (style.whole || base::width(whole) <= style.columns) {
    out = paint(style, Paint::bold, where) + paint(style, Paint::dim, kind) + message + '\n';
  } else {
    for (const std::string& line : base::wrap(whole, style.columns - below)) {
      const bool first = out.empty();
      const std::size_t place = first ? std::min(where.size(), line.size()) : 0;
      out += spaces(first ? 0 : below) + paint(style, Phrase{line, place, Paint::bold}) + '\n';
    }
  }
  out += excerpt(diagnostic, style);
  if (diagnostic.hint.empty()) return out;
  const std::string hint = clean(diagnostic.hint);
  if (style.whole) return out + paint(style, Paint::dim, "hint:") + ' ' + hint + '\n';
  return out + labelled(style, Block{0, 6}, "hint:", hint);
}

}  // namespace

std::string diagnostics_text(const base::Diagnostics& diagnostics, const Style& style) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) out += diagnostic_text(diagnostic, style);
  return out;
}

Json json_diagnostic(const Diagnostic& diagnostic) {
  return json_object({{"path", json_text(diagnostic.path)},
                      {"line", json_number(diagnostic.line)},
                      {"column", json_number(diagnostic.column)},
                      {"message", diagnostic.message}});
}

std::string diagnostics_json(const base::Diagnostics& diagnostics) {
  const auto whole = [](const Diagnostic& diagnostic) {
    Json made = json_diagnostic(diagnostic);
    made["severity"] = diagnostic.severity == base::Severity::warning ? "warning" : "error";
    made["hint"] = json_text(diagnostic.hint);
    return made;
  };
  return json_print(json_object({{"format", 1}, {"diagnostics", json_list(diagnostics, whole)}}));
}

}  // namespace nurture::render
