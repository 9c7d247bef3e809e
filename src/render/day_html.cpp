// The agenda as a page of its own: no script, nothing fetched, light and dark, fit for paper.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "render/entry.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

constexpr std::string_view style_sheet = R"(
:root { color-scheme: light dark; --ink: #1c1c1e; --quiet: #63636b; --line: #dcdce0; --paper: #fff;
  --past: #7a5c00; --late: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ea; --quiet: #9b9ba3; --line: #3a3a3f; --paper: #17171a;
    --past: #e0c060; --late: #ff8a80; }
}
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; }
h1 { margin: 0; font-size: 1.375rem; }
h2 { margin: 0; font-size: 1.0625rem; }
h2 span, header p, footer, dt { color: var(--quiet); font-weight: normal; }
header p, .why { margin: 0; }
em { color: var(--past); font-style: normal; }
em.late { color: var(--late); }
article { padding: 1rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
header + * { margin-top: 1rem; }
dl { display: grid; grid-template-columns: 3.5rem 1fr; gap: 0 .75rem; margin: .25rem 0 0; }
dd { margin: 0; overflow-wrap: anywhere; }
footer { padding-top: 1rem; border-top: 1px solid var(--line); }
footer p { margin: 0; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } }
)";

/// For element content and quoted attributes.
std::string html_escape(std::string_view text) {
  constexpr std::array<std::pair<char, std::string_view>, 5> entities{
      {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};
  std::string out;
  for (const char character : text) {
    const auto* entity = std::find_if(entities.begin(), entities.end(),
                                      [&](const auto& one) { return one.first == character; });
    if (entity == entities.end())
      out += character;
    else
      out += entity->second;
  }
  return out;
}

std::string html_reason(const Phrase& reason) {
  const std::size_t marked = std::min(reason.marked, reason.text.size());
  const std::string front = html_escape(reason.text.substr(0, marked));
  const std::string rest = html_escape(reason.text.substr(marked));
  if (reason.paint == Paint::red) return "<em class=\"late\">" + front + "</em>" + rest;
  if (reason.paint == Paint::yellow) return "<em>" + front + "</em>" + rest;
  return reason.paint == Paint::bold ? "<strong>" + front + "</strong>" + rest : front + rest;
}

std::string html_entry(const Entry& entry, bool ratings) {
  const std::string rest = role_and_rating(entry, ratings);
  std::string out = "<article>\n<h2>" + html_escape(entry.name);
  if (!rest.empty()) out += " <span>· " + html_escape(rest) + "</span>";
  std::vector<std::string> reasons;
  for (const Phrase& reason : entry.reasons) reasons.push_back(html_reason(reason));
  out += "</h2>\n<p class=\"why\">" + joined(reasons, " · ") + "</p>\n";
  std::vector<Labelled> details = entry.details;
  details.push_back({"next", entry.next});
  details.push_back({"with", to_text(entry.ways)});
  std::string list;
  for (const auto& [label, text] : details)
    if (!text.empty()) list += fmt::format("<dt>{}</dt><dd>{}</dd>\n", label, html_escape(text));
  if (!list.empty()) out += "<dl>\n" + list + "</dl>\n";
  return out + "</article>\n";
}

std::string html_footer(const Day& day, const model::Settings& settings) {
  const std::vector<std::string> lines = day_footer(day, settings);
  if (lines.empty()) return {};
  std::string out = "<footer>\n";
  for (const std::string& line : lines) out += "<p>" + html_escape(line) + "</p>\n";
  return out + "</footer>\n";
}

/// The title is escaped, the body is HTML already.
std::string html_page(std::string_view title, std::string_view body) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      html_escape(title), style_sheet, body);
}

}  // namespace

std::string day_html(const Day& day, const model::Book& book, bool ratings) {
  std::string body = fmt::format("<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n",
                                 html_escape(day_title(day)), html_escape(day_progress(day)));
  for (const Line& line : day.lines)
    body += html_entry(entry(line, book, day.agenda.today), ratings);
  const std::string empty = day_empty(day, book);
  if (!empty.empty()) body += "<p>" + html_escape(empty) + "</p>\n";
  const std::string review = day_review(day);
  if (!review.empty())
    body += "<article>\n<h2>Review</h2>\n<p class=\"why\">" + html_escape(review) +
            "</p>\n</article>\n";
  return html_page(day_title(day), body + html_footer(day, book.settings));
}

}  // namespace nurture::render
