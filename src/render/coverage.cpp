// The grid in the terminal: two lines a level, how many and how warm, then when last; where owners
// are too many for the columns, a row for each that keeps somebody.
//
//               dave            mei
//   executive   2 · close       –
//               3 weeks ago
#include "render/coverage.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using insight::Coverage;
using insight::CoverageCell;
using insight::CoverageFinding;
using insight::Thin;

constexpr std::size_t most_somebodies = 4;

std::string level_name(const std::string& level) {
  return level.empty() ? "no level" : clean(level);
}

std::string owner_name(const std::string& owner) {
  return owner.empty() ? "no owner" : clean(owner);
}

std::string last_name(const std::optional<Date>& last, Date today) {
  return last ? distance(*last, today) : "never touched";
}

/// Null where nobody is.
const CoverageCell* cell_of(const Coverage& coverage, const std::string& level,
                            const std::string& owner) {
  const auto found = std::ranges::find_if(coverage.cells, [&](const CoverageCell& one) {
    return one.level == level && one.owner == owner;
  });
  return found != coverage.cells.end() ? &*found : nullptr;
}

std::string staffing_name(const CoverageCell& cell) {
  return fmt::format("{} · {}", cell.people.size(), to_text(cell.warmest));
}

std::string somebodies(const std::vector<insight::Somebody>& people) {
  std::vector<std::string> names;
  for (const insight::Somebody& one : people) names.push_back(clean(one.name));
  return first_few(std::move(names), most_somebodies);
}

std::string live_name(const CoverageFinding& finding) {
  if (finding.people.empty()) return "no live contact";
  return "one live contact only: " + somebodies(finding.people);
}

std::string levels_name(const CoverageFinding& finding) {
  std::vector<std::string> names;
  for (const std::string& level : finding.levels) names.push_back(clean(level));
  return fmt::format("nobody at {} level", joined(names, " or "));
}

std::string owner_finding_name(const CoverageFinding& finding) {
  const std::size_t count = finding.people.size();
  return fmt::format("{} live contacts are kept by {}",
                     count == 2 ? "both" : fmt::format("all {}", count), clean(finding.owner));
}

std::string silence_name(const CoverageFinding& finding, Date today) {
  if (!finding.last) return "never touched, and nothing ahead";
  return fmt::format("no touch in {}, and nothing ahead",
                     counted(today - *finding.last, "day", "days"));
}

std::string above_name(const CoverageFinding& finding, Date today) {
  const std::string lowest = clean(finding.levels.front());
  if (!finding.last) return fmt::format("nobody above {} ever touched", lowest);
  return fmt::format("nobody above {} touched within 12 months, last {}", lowest,
                     base::short_form(*finding.last, today));
}

/// Two rows of a table for a level, or one where nobody is at it.
void add_level(const Coverage& coverage, const std::string& level, Date today,
               std::vector<Cells>& rows) {
  Cells counts{level_name(level)}, days{""};
  bool any = false;
  for (const std::string& owner : coverage.owners) {
    const CoverageCell* const cell = cell_of(coverage, level, owner);
    counts.push_back(cell != nullptr ? staffing_name(*cell) : "–");
    days.push_back(cell != nullptr ? last_name(cell->last, today) : "");
    any = any || cell != nullptr;
  }
  rows.push_back(std::move(counts));
  if (any) rows.push_back(std::move(days));
}

int table_width(const std::vector<Column>& columns, const std::vector<Cells>& rows) {
  constexpr int gap = 2;
  int all = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    int widest = base::width(columns[i].title);
    for (const Cells& row : rows) widest = std::max(widest, base::width(row[i]));
    all += widest + gap;
  }
  return all;
}

std::string rows_of_cells(const Coverage& coverage, Date today, const Style& style) {
  std::vector<Cells> rows;
  for (const CoverageCell& cell : coverage.cells)
    rows.push_back({level_name(cell.level), owner_name(cell.owner),
                    std::to_string(cell.people.size()), std::string(to_text(cell.warmest)),
                    last_name(cell.last, today)});
  return table({{"level"},
                {"owner"},
                {"people", Column::number},
                {"warmth", Column::whole},
                {"last", Column::whole}},
               rows, style);
}

std::string grid(const Coverage& coverage, Date today, const Style& style) {
  const std::vector<Column> columns = coverage_columns(coverage);
  std::vector<Cells> rows;
  for (const std::string& level : coverage.levels) add_level(coverage, level, today, rows);
  if (table_width(columns, rows) > style.columns) return rows_of_cells(coverage, today, style);
  return table(columns, rows, style);
}

std::string coverage_head(const Coverage& coverage) {
  return joined({coverage.organisation->target.value_or(false) ? "target" : "",
                 behind("best rating", clean(coverage.rating))},
                " · ");
}

std::string staffing(const Coverage& coverage, Date today) {
  const insight::OrganisationSummary& summary = coverage.summary;
  if (summary.people == 0) return "nobody here yet";
  return joined({counted(summary.people, "person", "people"), fmt::format("{} live", summary.live),
                 "last " + last_name(summary.last, today)},
                " · ");
}

/// What to type where nobody is there.
std::string way_to_people(const Coverage& coverage) {
  return "nurture add NAME org=" + clean(base::shell_word(coverage.organisation->id));
}

Json json_finding(const CoverageFinding& finding) {
  constexpr std::array kinds{"level", "live", "owner", "role", "champion", "above", "silent"};
  const auto id = [](const insight::Somebody& one) { return Json(one.id); };
  return json_object({{"kind", kinds.at(static_cast<std::size_t>(finding.kind))},
                      {"levels", finding.levels},
                      {"people", json_list(finding.people, id)},
                      {"owner", json_text(finding.owner)},
                      {"last", finding.last}});
}

Json json_cell(const CoverageCell& cell) {
  return json_object({{"level", json_text(cell.level)},
                      {"owner", json_text(cell.owner)},
                      {"people", cell.people},
                      {"last", cell.last},
                      {"closeness", to_text(cell.warmest)}});
}

Json json_coverage(const Coverage& coverage) {
  const model::OrganisationFacts& of = *coverage.organisation;
  return json_object({{"org", of.id},
                      {"name", of.name},
                      {"target", of.target},
                      {"rating", json_text(coverage.rating)},
                      {"people", coverage.summary.people},
                      {"live", coverage.summary.live},
                      {"last", coverage.summary.last},
                      {"levels", json_list(coverage.levels, json_text)},
                      {"owners", json_list(coverage.owners, json_text)},
                      {"cells", json_list(coverage.cells, json_cell)},
                      {"findings", json_list(coverage.findings, json_finding)}});
}

}  // namespace

std::vector<Column> coverage_columns(const Coverage& coverage) {
  std::vector<Column> columns{{"", Column::whole}};
  for (const std::string& owner : coverage.owners)
    columns.push_back({owner_name(owner), Column::whole});
  return columns;
}

std::vector<Cells> coverage_rows(const Coverage& coverage, Date today) {
  std::vector<Cells> rows;
  for (const std::string& level : coverage.levels) {
    Cells row{level_name(level)};
    for (const std::string& owner : coverage.owners) {
      const CoverageCell* const cell = cell_of(coverage, level, owner);
      row.push_back(cell != nullptr ? staffing_name(*cell) + ", " + last_name(cell->last, today)
                                    : "–");
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string finding_name(const CoverageFinding& finding, Date today) {
  switch (finding.kind) {
    case Thin::level:
      return levels_name(finding);
    case Thin::live:
      return live_name(finding);
    case Thin::owner:
      return owner_finding_name(finding);
    case Thin::role:
      return finding.roles == 0 ? "no champion or decision maker (nobody has a role)"
                                : "no champion or decision maker";
    case Thin::champion:
      return "the champion left: " + somebodies(finding.people);
    case Thin::above:
      return above_name(finding, today);
    case Thin::silent:
      return silence_name(finding, today);
  }
  return {};
}

std::string coverage_text(const Coverage& coverage, const std::string& note, Date today,
                          const Style& style) {
  std::string out = two_ends(style, clean(coverage.organisation->name), coverage_head(coverage));
  out += labelled_parts(style, {}, "", {{staffing(coverage, today)}, {note}});
  if (coverage.summary.people == 0) return out + '\n' + remark(style, way_to_people(coverage));
  out += '\n' + grid(coverage, today, style) + '\n';
  if (coverage.findings.empty()) return out + "Nothing is thin.\n";
  std::vector<std::string> lines;
  for (const CoverageFinding& one : coverage.findings) lines.push_back(finding_name(one, today));
  return out + labelled(style, page_block, "thin", lines);
}

std::string coverages_text(const std::vector<Coverage>& all, Date today, const Style& style) {
  if (all.empty()) return "No organisation is a target: nurture org set ORG target=true\n";
  std::string out;
  for (const Coverage& one : all) {
    if (!out.empty()) out += '\n';
    out += two_ends(
        style, clean(one.organisation->name),
        joined({clean(one.organisation->id), behind("best rating", clean(one.rating))}, " · "));
    std::vector<Phrase> parts;
    for (const CoverageFinding& finding : one.findings)
      parts.push_back({finding_name(finding, today)});
    if (one.summary.people == 0) parts = {{way_to_people(one)}};
    out += labelled_parts(style, Block{1, 0}, "", {{staffing(one, today)}});
    out += parts.empty() ? labelled(style, Block{1, 0}, "", "nothing is thin")
                         : labelled_parts(style, Block{1, 0}, "", parts);
  }
  return out;
}

std::string coverages_json(const std::vector<Coverage>& all, Date today) {
  return json_document(today, {{"coverage", json_list(all, json_coverage)}});
}

}  // namespace nurture::render
