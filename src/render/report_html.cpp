// The report's page: a section each for the week, everyone's silence, the year behind, what may
// come of it, and the year ahead.
#include <algorithm>
#include <fmt/core.h>

#include "render/coverage.hpp"
#include "render/entry.hpp"
#include "render/forecast.hpp"
#include "render/html.hpp"
#include "render/layout.hpp"
#include "render/plot_html.hpp"
#include "render/report.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

struct ReportPage {
  const Report& report;
  const model::Book& book;
  ReportShows shows;
};

std::string section_html(std::string_view id, std::string_view title, std::string_view about,
                         const std::string& body) {
  return fmt::format(
      "<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n{2}{3}</section>\n", id, title,
      about.empty() ? "" : fmt::format("<p class=\"about\">{}</p>\n", about), body);
}

std::string tile(const std::string& number, const std::string& what) {
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", what, number);
}

std::string tiles(const ReportPage& page) {
  const insight::Consistency& kept = page.report.stats.consistency;
  const auto is_late = [&](const insight::Silence& one) { return one.latest < page.report.today; };
  const auto late = std::ranges::count_if(page.report.garden.silences, is_late);
  std::string all = tile(std::to_string(page.report.stats.people), "people");
  all += tile(std::to_string(late), "past their latest day");
  all += tile(std::to_string(kept.touches), "touches in 12 months");
  all += tile(fmt::format("{} of {}", kept.weeks_with_touch, kept.weeks), "weeks with a touch");
  const cadence::Forecast& forecast = page.report.forecast;
  if (forecast.capacity) all += tile(percent(forecast.at_capacity.load), "of the capacity needed");
  return "<dl class=\"tiles\">\n" + all + "</dl>\n";
}

std::string who_html(const Entry& entry, bool ratings) {
  const std::string rest = role_and_rating(entry, ratings);
  return "<b>" + html_escape(entry.name) + "</b>" +
         (rest.empty() ? "" : " <span>" + html_escape(rest) + "</span>");
}

std::string why_html(const ReportPage& page, const cadence::Due& due, Date day) {
  if (day != page.report.today) return html_escape(planned_reasons(due, page.book, day));
  std::vector<std::string> all;
  for (const Phrase& reason : reason_list(due, page.book, day)) all.push_back(html_phrase(reason));
  return joined(all, " · ");
}

std::string planned_html(const ReportPage& page, const cadence::Due& due, Date day) {
  const Entry entry = render::entry(line_of(due, page.book), page.book, page.report.today);
  std::string out =
      "<li>" + who_html(entry, page.shows.ratings) + "<br>" + why_html(page, due, day);
  if (page.shows.notes) {
    for (const auto& [label, text] : entry.details)
      if (!text.empty()) out += fmt::format("<br><i>{}</i> {}", label, html_escape(text));
    if (!entry.next.empty()) out += "<br><i>next</i> " + html_escape(entry.next);
  }
  return out + "</li>\n";
}

std::string week_html(const ReportPage& page) {
  std::string body;
  for (const cadence::PlannedDay& day : page.report.week) {
    if (day.listed.empty()) continue;
    body +=
        "<h3>" + html_escape(plan_heading(day, page.report.today)) + "</h3>\n<ul class=\"week\">\n";
    for (const cadence::Due& due : day.listed) body += planned_html(page, due, day.day);
    body += "</ul>\n";
    if (day.more > 0) body += fmt::format("<p class=\"about\">and {} more</p>\n", day.more);
  }
  if (body.empty()) body = "<p>Nobody is due in these days.</p>\n";
  return section_html("week", "This week", "", body);
}

std::string garden_section(const ReportPage& page) {
  const insight::Garden& garden = page.report.garden;
  if (garden.silences.empty() && garden.quiet == 0) return {};
  std::string about =
      "A bar for each person, from the last touch to the day they are due, and on to the latest "
      "day.";
  if (garden.quiet > 0)
    about += fmt::format(" Without a bar: {} whom no rule asks for.",
                         counted(garden.quiet, "person", "people"));
  const auto name = [&](std::size_t person) { return clean(page.book.contacts[person].name); };
  return section_html("garden", "Everyone", about, garden_html(garden, name, page.report.today));
}

std::string year_section(const ReportPage& page) {
  const insight::Consistency& kept = page.report.stats.consistency;
  std::vector<PlottedRow> rows;
  for (const insight::Stretch& one : kept.stretches)
    rows.push_back({period_name(one.period, page.report.today), one.touches, ""});
  return section_html(
      "year", "The year behind", "Touches, yours and theirs.",
      heat_html(kept.days, page.report.stats.days) + rows_html({"month", "touches"}, rows));
}

std::string target_html(const ReportPage& page, const insight::Coverage& one) {
  const std::string name = clean(one.organisation->name);
  std::string out = "<h3>" + html_escape(name) + "</h3>\n";
  std::string findings;
  for (const insight::CoverageFinding& finding : one.findings)
    findings += "<li>" + html_escape(finding_name(finding, page.report.today)) + "</li>\n";
  if (!findings.empty()) out += "<ul class=\"week\">\n" + findings + "</ul>\n";
  if (one.cells.empty()) return out;
  std::vector<Column> columns = coverage_columns(one);
  columns.front().title = "level";
  return out + table_html("coverage of " + name, columns, coverage_rows(one, page.report.today));
}

std::string coverage_section(const ReportPage& page) {
  constexpr std::size_t most = 12;
  const std::vector<insight::Coverage>& all = page.report.coverage;
  if (all.empty()) return {};
  std::string body;
  for (std::size_t i = 0; i < std::min(most, all.size()); ++i) body += target_html(page, all[i]);
  if (all.size() > most)
    body += fmt::format("<p class=\"about\">and {} more</p>\n", all.size() - most);
  return section_html("coverage", "Target organisations",
                      "Who is there, by level and owner, and what is thin.", body);
}

std::string pipeline_section(const ReportPage& page) {
  constexpr std::size_t most = 40;
  const insight::Pipeline& pipeline = page.report.stats.pipeline;
  const std::vector<StandingNeed>& needs = page.report.needs;
  std::vector<Cells> rows;
  for (std::size_t i = 0; i < std::min(most, needs.size()); ++i) {
    const model::Need& need = needs[i].item;
    rows.push_back({need.when ? period_name(*need.when, page.report.today) : "no date",
                    clean(needs[i].name) + ": " + clean(need.what), model::to_text(need.status)});
  }
  std::string body = rows.empty()
                         ? std::string()
                         : table_html("open needs", {{"when"}, {"need"}, {"status"}}, rows);
  if (needs.size() > most)
    body += fmt::format("<p class=\"about\">and {} more</p>\n", needs.size() - most);
  const std::string about = fmt::format("{} open · in 12 months {} won, {} lost",
                                        counted(static_cast<int>(needs.size()), "need", "needs"),
                                        pipeline.won, pipeline.lost);
  return section_html("pipeline", "Pipeline", about, body);
}

std::string ahead_section(const ReportPage& page) {
  const cadence::Play& play = page.report.forecast.at_capacity;
  std::vector<PlottedRow> rows;
  for (const ForecastMonth& month : by_month(play))
    rows.push_back({month.name, month.touches, over_cell(month)});
  std::string body = rows_html({"month", "touches"}, rows);
  if (page.shows.ratings)
    body += table_html("the year ahead by rating", rating_columns(), rating_rows(play));
  return section_html("ahead", "The year ahead", html_escape(outlook(play)), body);
}

constexpr std::string_view report_style = R"(
body { max-width: 60rem; }
section { margin-top: 2.5rem; }
h2 { font-size: 1.25rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1rem; }
.about { margin: .25rem 0 .75rem; color: var(--quiet); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
.tiles div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .75rem; border: 1px solid var(--line); border-radius: .5rem; }
.tiles dd { font-size: 1.5rem; }
.week { margin: 0; padding-left: 1.25rem; }
.week li { margin: .25rem 0; overflow-wrap: anywhere; break-inside: avoid; }
.week span, .week i { color: var(--quiet); font-style: normal; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: normal; }
thead th { color: var(--quiet); }
td, th { padding: .125rem .75rem .125rem 0; vertical-align: top; }
td { overflow-wrap: break-word; }
tbody tr { border-top: 1px solid var(--line); break-inside: avoid; }
)";

}  // namespace

std::string report_html(const Report& report, const model::Book& book, ReportShows shows) {
  const ReportPage page{report, book, shows};
  const std::string title = fmt::format("Keeping in touch, {} {}", base::long_form(report.today),
                                        base::civil(report.today).year);
  const std::string whose = report.owner.empty() ? "" : "people of " + clean(report.owner);
  const std::string body = fmt::format("<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n<main>\n",
                                       html_escape(title), html_escape(whose)) +
                           tiles(page) + week_html(page) + garden_section(page) +
                           year_section(page) + coverage_section(page) + pipeline_section(page) +
                           ahead_section(page) + "</main>\n";
  return html_page(title, body, std::string(report_style) + std::string(plot_style));
}

}  // namespace nurture::render
