// The agenda as a page of its own: no script, nothing fetched, light and dark, fit for paper.
#include <fmt/core.h>

#include "render/day_frame.hpp"
#include "render/entry.hpp"
#include "render/html.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

constexpr std::string_view style_sheet = R"(
:root { color-scheme: light dark; --ink: #1c1c1e; --quiet: #63636b; --line: #dcdce0; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ea; --quiet: #9b9ba3; --line: #3a3a3f; --paper: #17171a; }
}
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; }
h1 { margin: 0; font-size: 1.375rem; }
h2 { margin: 0; font-size: 1.0625rem; }
h2 span, header p, footer, dt { color: var(--quiet); font-weight: normal; }
header p, .why { margin: 0; }
article { padding: 1rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
header + * { margin-top: 1rem; }
dl { display: grid; grid-template-columns: 3.5rem 1fr; gap: 0 .75rem; margin: .25rem 0 0; }
dd { margin: 0; overflow-wrap: anywhere; }
footer { padding-top: 1rem; border-top: 1px solid var(--line); }
footer p { margin: 0; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } }
)";

std::string html_entry(const Entry& entry, bool ratings) {
  const std::string rating = ratings && !entry.rating.empty() ? "rating " + entry.rating : "";
  const std::string rest = joined({entry.role, rating}, " · ");
  std::string out = "<article>\n<h2>" + html_escape(entry.name);
  if (!rest.empty()) out += " <span>· " + html_escape(rest) + "</span>";
  out += "</h2>\n<p class=\"why\">" + html_escape(joined(entry.reasons, " · ")) + "</p>\n";
  if (!entry.details.empty()) out += "<dl>\n";
  for (const Labelled& detail : entry.details)
    out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", html_escape(detail.label),
                       html_escape(detail.text));
  if (!entry.details.empty()) out += "</dl>\n";
  return out + "</article>\n";
}

std::string html_footer(const Day& day) {
  const std::vector<std::string> lines = day_footer(day);
  if (lines.empty()) return {};
  std::string out = "<footer>\n";
  for (const std::string& line : lines) out += "<p>" + html_escape(line) + "</p>\n";
  return out + "</footer>\n";
}

}  // namespace

std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      html_escape(title), style_sheet, body);
}

std::string html_escape(std::string_view text) {
  std::string out;
  for (const char character : text) {
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += character;
    }
  }
  return out;
}

std::string day_html(const Day& day, const model::Book& book, bool ratings) {
  std::string body = fmt::format("<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n",
                                 html_escape(day_title(day)), html_escape(day_progress(day)));
  for (const Line& line : day.lines)
    body += html_entry(entry(line, book, day.agenda.today), ratings);
  const std::string empty = day_empty(day, book);
  if (!empty.empty()) body += "<p>" + html_escape(empty) + "</p>\n";
  return html_page(day_title(day), body + html_footer(day));
}

}  // namespace nurture::render
