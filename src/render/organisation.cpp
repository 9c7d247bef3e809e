// `org show`: the page to read before a visit. What is known of it, who is there by level, what is
// open, who left, who could introduce, and what happened last. And `org list`.
#include "render/organisation.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"
#include "render/open_matters.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using insight::Member;

constexpr std::size_t most_at_a_level = 12;
constexpr std::size_t most_named = 8;
constexpr std::size_t most_open_of_people = 8;

/// A page with its clothes.
struct Sheet {
  const OrganisationPage& page;
  const Style& style;

  std::string row(std::string_view label, std::string_view text) const {
    return labelled(style, page_block, label, text);
  }
  std::string rows(std::string_view label, const std::vector<std::string>& paragraphs) const {
    return labelled(style, page_block, label, paragraphs);
  }
};

std::string title_block(const Sheet& sheet) {
  const model::Organisation& one = sheet.page.organisation;
  std::string out =
      two_ends(sheet.style, clean(one.name),
               joined({one.target.value_or(false) ? "target" : "",
                       behind("rating", clean(one.rating)), behind("kept by", clean(one.owner))},
                      " · "));
  std::vector<Phrase> parts{{clean(one.segment)}, {ancestry_name(sheet.page.ancestry)}};
  for (const std::string& url : one.url) parts.push_back({clean(url)});
  return out + labelled_parts(sheet.style, {}, "", parts);
}

/// "3, 2 live · warm · last 12 days ago", and that only one of them is left.
std::string standing_of(const Sheet& sheet) {
  const OrganisationPage& page = sheet.page;
  const insight::OrganisationSummary& summary = page.summary;
  if (summary.people == 0)
    return sheet.row("people", "nobody here yet: nurture add NAME org=" +
                                   clean(base::shell_word(page.organisation.id)));
  std::vector<Phrase> parts{
      {fmt::format("{}, {} live", summary.people, summary.live)},
      {std::string(to_text(*summary.warmest))},
      {summary.last ? "last " + day_and_distance(*summary.last, page.today) : "never touched"}};
  const auto only = std::find_if(page.people.now.begin(), page.people.now.end(),
                                 [](const Member& one) { return one.live; });
  if (page.organisation.target.value_or(false) && summary.live == 1)
    parts.push_back({"your only way in: " + clean(only->facts->name)});
  return labelled_parts(sheet.style, page_block, "people", parts);
}

std::string member_name(const Member& one, Date today) {
  const model::Facts& facts = *one.facts;
  return joined({joined({clean(facts.name), clean(facts.title)}, ", "), clean(facts.role),
                 one.last ? std::string(to_text(one.closeness)) : "",
                 one.last ? "last " + base::short_form(*one.last, today) : "never touched"},
                " · ");
}

/// Whoever was touched last first.
std::vector<const Member*> members_at(const OrganisationPage& page, const std::string& level) {
  const auto& levels = page.book.settings.levels;
  std::vector<const Member*> found;
  for (const Member& one : page.people.now) {
    const auto known = std::find(levels.begin(), levels.end(), one.facts->level);
    if (!one.archived && (known != levels.end() ? *known : "") == level) found.push_back(&one);
  }
  std::stable_sort(found.begin(), found.end(), [](const Member* one, const Member* other) {
    return one->last > other->last;  // never is less than any day
  });
  return found;
}

std::string people_by_level(const Sheet& sheet) {
  const OrganisationPage& page = sheet.page;
  std::vector<std::string> levels = page.book.settings.levels;
  levels.emplace_back();
  std::string out;
  for (const std::string& level : levels) {
    const std::vector<const Member*> all = members_at(page, level);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(all.size(), most_at_a_level); ++i)
      lines.push_back(member_name(*all[i], page.today));
    if (all.size() > most_at_a_level)
      lines.push_back(
          fmt::format("and {} more: nurture list --org {}{}", all.size() - most_at_a_level,
                      clean(base::shell_word(page.organisation.id)),
                      level.empty() ? "" : " --level " + clean(base::shell_word(level))));
    const std::string label = level.empty() ? "no level" : clean(level);
    out += sheet.rows(base::truncate(label, page_block.label - 1), lines);
  }
  std::vector<std::string> archived;
  for (const Member& one : page.people.now)
    if (one.archived) archived.push_back(clean(one.facts->name));
  return out + sheet.row("archived", first_few(std::move(archived), most_named));
}

/// Of its people, each behind whose and which number: "Lotte Kramer 2: bed planning · latent".
template <typename Item, typename Parts>
std::string open_of_people(const Sheet& sheet, std::string_view label,
                           std::vector<Item> model::Facts::*items,
                           std::vector<int> model::Facts::*numbers, Parts parts) {
  std::vector<std::string> lines;
  std::size_t more = 0;
  for (const Member& one : sheet.page.people.now) {
    if (one.archived) continue;
    const std::vector<Item>& all = one.facts->*items;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!model::open_on(all[i], sheet.page.today)) continue;
      if (lines.size() == most_open_of_people) {
        ++more;
        continue;
      }
      lines.push_back(fmt::format("{} {}: {}", clean(one.facts->name), (one.facts->*numbers)[i],
                                  joined(texts(parts(all[i], sheet.page.today)), " · ")));
    }
  }
  if (more > 0) lines.push_back(fmt::format("and {} more", more));
  return sheet.rows(label, lines);
}

std::vector<std::string> dates_of_people(const OrganisationPage& page) {
  std::vector<std::string> lines;
  for (const Member& one : page.people.now) {
    if (one.archived) continue;
    for (const std::string& line : date_lines(one.facts->dates, one.last, page.today)) {
      if (lines.size() == most_open_of_people) return lines;
      lines.push_back(fmt::format("{} ({})", line, clean(one.facts->name)));
    }
  }
  return lines;
}

std::string open_matters_of(const Sheet& sheet) {
  const OrganisationPage& page = sheet.page;
  const model::Organisation& own = page.organisation;
  const std::string needs = open_ones(sheet.style, "needs", own.needs, page.today, need_parts);
  const std::string promises =
      open_ones(sheet.style, "follow-ups", own.follow_ups, page.today, follow_up_parts);
  std::vector<std::string> dates = date_lines(own.dates, page.summary.last, page.today);
  for (std::string& line : dates_of_people(page)) dates.push_back(std::move(line));
  return needs +
         open_of_people(sheet, needs.empty() ? "needs" : "", &model::Facts::needs,
                        &model::Facts::need_numbers, need_parts) +
         promises +
         open_of_people(sheet, promises.empty() ? "follow-ups" : "", &model::Facts::follow_ups,
                        &model::Facts::follow_up_numbers, follow_up_parts) +
         sheet.rows("dates", dates);
}

/// "Fiona McAllister, Head of Supply, until March 2025: now Ferrum; successor Deirdre Quinlan".
std::string leaver_name(const insight::FormerMember& one, const OrganisationPage& page) {
  const model::Past& post = *one.post;
  std::string text = joined({clean(one.facts->name), clean(post.title),
                             post.until ? "until " + period_name(*post.until, page.today) : ""},
                            ", ");
  const std::string now = clean(model::organisation_name(page.book, one.facts->org));
  const bool followed = !post.successor.empty() && post.successor != "none";
  const std::string rest = joined(
      {behind("now", now), followed ? "successor " + name_of(post.successor, page.book) : ""},
      "; ");
  return joined({text, rest}, ": ");
}

std::string names_in(const std::vector<const model::Facts*>& people) {
  std::vector<std::string> names;
  for (const model::Facts* one : people) names.push_back(clean(one->name));
  return first_few(std::move(names), 3);
}

std::string introducer_name(const Introducer& one) {
  return fmt::format(
      "{} ({}): {}", clean(one.facts->name), to_text(one.closeness),
      joined({behind("knows", names_in(one.knows)), behind("referred", names_in(one.referred))},
             ", "));
}

std::string circle_of(const Sheet& sheet) {
  const OrganisationPage& page = sheet.page;
  std::vector<std::string> left, introducers, parts;
  for (const insight::FormerMember& one : page.people.before)
    if (left.size() < most_named) left.push_back(leaver_name(one, page));
  for (const Introducer& one : page.introducers)
    if (introducers.size() < most_named) introducers.push_back(introducer_name(one));
  for (const model::Organisation* one : page.children) parts.push_back(clean(one->name));
  return sheet.rows("left", left) + sheet.rows("introduces", introducers) +
         sheet.row("has", first_few(std::move(parts), most_named));
}

std::string words_about(const Sheet& sheet) {
  const model::Organisation& one = sheet.page.organisation;
  std::vector<std::string> tags;
  for (const std::string& tag : one.tags) tags.push_back(clean(tag));
  return sheet.rows("about", clean_lines(one.about)) + sheet.row("tags", joined(tags, ", "));
}

std::string last_events(const Sheet& sheet) {
  if (sheet.page.events.empty()) return {};
  const int indent = page_block.indent + page_block.label;
  std::string rows = history_rows(sheet.page.events, sheet.page.book, indent, true, sheet.style);
  rows.replace(0, static_cast<std::size_t>(indent),
               spaces(page_block.indent) + paint(sheet.style, Paint::dim, "history") +
                   spaces(page_block.label - 7));
  return rows;
}

}  // namespace

std::string organisations_text(const std::vector<ListedOrganisation>& all, bool any,
                               const Style& style) {
  using enum Column::Kind;
  if (!any) return "No organisations yet: nurture org add NAME\n";
  if (all.empty()) return "No organisation matches.\n";
  std::vector<Cells> rows;
  for (const ListedOrganisation& one : all) {
    const insight::OrganisationSummary& summary = one.summary;
    rows.push_back(
        {clean(one.facts->id),
         joined({clean(one.facts->rating), one.facts->target.value_or(false) ? "target" : ""}, " "),
         std::to_string(summary.people), summary.last ? base::iso(*summary.last) : "–",
         summary.warmest ? std::string(to_text(*summary.warmest)) : "–",
         std::to_string(summary.needs), clean(one.facts->name)});
  }
  return table({{"id", whole},
                {"rating", whole},
                {"people", number},
                {"last", whole},
                {"warmth", whole},
                {"needs", number},
                {"name"}},
               rows, style);
}

std::string ancestry_name(const insight::Ancestry& ancestry) {
  std::vector<std::string> names;
  for (const model::Organisation* one : ancestry.above) names.push_back(clean(one->name));
  const std::string above = behind("part of", joined(names, ", of "));
  if (ancestry.circle)
    return joined({above, "its parents go round in a circle: nurture check"}, "; ");
  if (ancestry.missing.empty()) return above;
  return joined({above, fmt::format("parent '{}' has no file", clean(ancestry.missing))}, "; ");
}

std::string organisation_text(const OrganisationPage& page, const Style& style) {
  const Sheet sheet{page, style};
  std::string out = title_block(sheet);
  for (const std::string& section :
       {standing_of(sheet) + people_by_level(sheet), open_matters_of(sheet), words_about(sheet),
        circle_of(sheet), last_events(sheet)})
    if (!section.empty()) out += '\n' + section;
  return out;
}

}  // namespace nurture::render
