// The agenda as a page of its own: no script, nothing fetched, light and dark, fit for paper.
#include <algorithm>
#include <fmt/core.h>

#include "render/entry.hpp"
#include "render/html.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

std::string html_entry(const Entry& entry, bool ratings) {
  const std::string rest = role_and_rating(entry, ratings);
  std::string out = "<article>\n<h2>" + html_escape(entry.name);
  if (!rest.empty()) out += " <span>· " + html_escape(rest) + "</span>";
  std::vector<std::string> reasons;
  for (const Phrase& reason : entry.reasons) reasons.push_back(html_phrase(reason));
  out += "</h2>\n<p class=\"why\">" + joined(reasons, " · ") + "</p>\n";
  std::vector<Labelled> details = entry.details;
  details.push_back({"next", entry.next});
  details.push_back({"with", with_text(entry)});
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
