// What every page has: its frame, its style, and texts that stay texts.
#include "render/html.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <utility>

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

}  // namespace

const std::string_view page_mark =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"generator\" content=\"nurture\">\n";

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

std::string html_phrase(const Phrase& phrase) {
  const std::size_t marked = std::min(phrase.marked, phrase.text.size());
  const std::string front = html_escape(phrase.text.substr(0, marked));
  const std::string rest = html_escape(phrase.text.substr(marked));
  if (phrase.paint == Paint::red) return "<em class=\"late\">" + front + "</em>" + rest;
  if (phrase.paint == Paint::yellow) return "<em>" + front + "</em>" + rest;
  return phrase.paint == Paint::bold ? "<strong>" + front + "</strong>" + rest : front + rest;
}

std::string html_page(std::string_view title, std::string_view body, std::string_view more_style) {
  return fmt::format(
      "{}<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      page_mark, html_escape(title), style_sheet, more_style, body);
}

}  // namespace nurture::render
