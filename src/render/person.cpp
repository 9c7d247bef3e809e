// `show`: the page to read before a call. What matters first: when and why, what was said last,
// what to say next; then what is open, who they are, whom they know, and how it has been.
#include "render/person.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/references.hpp"
#include "model/standing.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/library.hpp"
#include "render/open_matters.hpp"
#include "render/warmth.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;
using model::Contact;

constexpr std::size_t events_shown = 5;
constexpr std::size_t most_names = 8;
constexpr std::size_t items_shown = 2;

/// Everything that the sections of one page look at.
struct PersonPage {
  const model::Contact& contact;
  const cadence::Explanation& explanation;
  const model::Book& book;
  Date today;
  const Style& style;
  std::optional<int> time_there;
};

std::string line(const PersonPage& page, std::string_view label, std::string_view text) {
  return labelled(page.style, page_block, label, text);
}

std::string header(const PersonPage& page) {
  const std::string rating = behind("rating", clean(page.explanation.rating));
  const std::string owner = behind("kept by", clean(page.contact.owner));
  std::string out = two_ends(page.style, clean(page.contact.name), joined({rating, owner}, " · "));
  const std::string who = role(page.contact, page.book);
  if (!who.empty()) out += base::truncate(who, cut_at(page.style)) + '\n';
  return out;
}

/// "due 11 days ago (every 4..6 weeks by call)"; "in 3 weeks, 12 December: every 4 weeks by call".
std::vector<Phrase> when_and_why(const PersonPage& page) {
  const cadence::Explanation& explanation = page.explanation;
  const Date today = page.today;
  if (explanation.archived)
    return {{"archived since " + base::short_form(*explanation.archived, today)}};
  std::vector<Phrase> parts;
  if (explanation.snooze)
    parts.push_back({"snoozed until " + base::short_form(*explanation.snooze, today)});
  if (explanation.due) {
    for (Phrase& reason : reason_list(*explanation.due, page.book, today))
      parts.push_back(std::move(reason));
  } else if (!explanation.coming.empty()) {
    const cadence::Occasion& next = explanation.coming.front();
    parts.push_back({fmt::format("{}, {}: {}", distance(next.from, today),
                                 base::short_form(next.from, today), clean(occasion_name(next)))});
  } else if (!explanation.snooze) {
    parts.push_back({explanation.undecided ? "not by a rule until rated (rating: undecided)"
                                           : "never by itself (cadence: none)"});
  }
  if (!explanation.due) parts.push_back({only_way_name(explanation.only_way, page.book)});
  return parts;
}

/// The whole note of a touch behind its head.
std::vector<std::string> head_and_note(const PersonPage& page,
                                       const model::Interaction& interaction) {
  const std::string head = interaction_head(interaction, page.book.settings, page.today);
  std::vector<std::string> paragraphs = clean_lines(interaction.note);
  if (paragraphs.empty()) return {head};
  paragraphs.front() = head + ": " + paragraphs.front();
  return paragraphs;
}

/// What they may want and haven't had, the best first.
std::vector<std::string> sendable(const PersonPage& page) {
  std::vector<std::string> items;
  for (const auto& [item, why] : insight::fitting_items(page.contact, page.book, page.today)) {
    if (items.size() == items_shown) break;
    items.push_back(fmt::format("\"{}\" ({})", clean(item->title), shared_text(why.front())));
  }
  return items;
}

std::string conversation(const PersonPage& page) {
  std::string out = labelled_parts(page.style, page_block, "due", when_and_why(page));
  for (const auto& [label, interaction] :
       last_and_then(page.contact, page.book.settings, page.today))
    out += labelled(page.style, page_block, label, head_and_note(page, *interaction));
  const insight::Asked asked = insight::asked(page.explanation, page.book.settings);
  return out + line(page, "next", next_approach(page.contact, page.book.settings, page.today)) +
         line(page, "with", to_text(ways_to_reach(page.contact, asked, page.book.settings))) +
         labelled(page.style, page_block, "send", sendable(page));
}

std::string open_matters(const PersonPage& page) {
  const model::Contact& contact = page.contact;
  const model::Interaction* last = last_touch(contact, page.book.settings, page.today);
  const std::optional<Date> touched = last ? std::optional(last->date) : std::nullopt;
  return open_ones(page.style, "needs", contact.needs, page.today, need_parts) +
         open_ones(page.style, "follow-ups", contact.follow_ups, page.today, follow_up_parts) +
         labelled(page.style, page_block, "dates", date_lines(contact.dates, touched, page.today));
}

std::string listed(const std::vector<std::string>& values, std::string_view separator) {
  std::vector<std::string> shown;
  for (const std::string& value : values) shown.push_back(clean(value));
  return joined(shown, separator);
}

std::string about(const PersonPage& page) {
  return labelled(page.style, page_block, "about", clean_lines(page.contact.about)) +
         line(page, "tags",
              joined({clean(page.contact.level), clean(page.contact.segment),
                      listed(page.contact.tags, ", ")},
                     " · "));
}

std::string reach(const PersonPage& page) {
  const std::string there = page.time_there ? time_of_day(*page.time_there) + " there" : "";
  return line(page, "phone", listed(page.contact.phone, " · ")) +
         line(page, "email", listed(page.contact.email, " · ")) +
         line(page, "web", listed(page.contact.url, " · ")) +
         line(page, "address", listed(page.contact.address, " · ")) +
         line(page, "timezone", joined({clean(page.contact.timezone), there}, ", "));
}

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

/// Some names, then those of everyone who passes.
template <typename Passes>
std::string names_of(const PersonPage& page, Passes passes, std::vector<std::string> names = {}) {
  for (const Contact& other : page.book.contacts)
    if (passes(other)) add_once(names, clean(other.name));
  return first_few(std::move(names), most_names);
}

std::string knows(const PersonPage& page) {
  std::vector<std::string> names;
  for (const std::string& id : page.contact.knows) add_once(names, name_of(id, page.book));
  const auto knows_them = [&](const Contact& other) {
    return model::any_leads_to(other.knows, page.contact);
  };
  return names_of(page, knows_them, std::move(names));
}

/// Others at the same organisation. Free text counts as one where it is the same text.
std::string colleagues(const PersonPage& page) {
  const std::string& org = page.contact.org;
  if (org.empty()) return {};
  const model::Organisation* home = model::find_organisation(page.book, org);
  return names_of(page, [&](const Contact& other) {
    if (other.id == page.contact.id || other.org.empty()) return false;
    return !model::archived_on(other, page.today) &&
           (other.org == org ||
            (home != nullptr && model::find_organisation(page.book, other.org) == home));
  });
}

std::string origin(const PersonPage& page) {
  return joined({behind("referred by", name_of(page.contact.referred_by, page.book)),
                 behind("met:", clean(page.contact.met))},
                " · ");
}

std::string referred(const PersonPage& page) {
  return names_of(
      page, [&](const Contact& other) { return model::leads_to(other.referred_by, page.contact); });
}

std::vector<std::string> posts_before(const PersonPage& page) {
  std::vector<std::string> posts;
  for (const model::Past& post : page.contact.past) {
    const std::string where = model::organisation_name(page.book, post.org);
    std::string text = joined({clean(post.title), clean(where)}, ", ");
    if (post.until) text += ", until " + period_name(*post.until, page.today);
    if (!post.successor.empty() && post.successor != "none")
      text += fmt::format(" (now {})", name_of(post.successor, page.book));
    posts.push_back(std::move(text));
  }
  return posts;
}

std::string circle(const PersonPage& page) {
  const std::optional<Date>& since = page.contact.since;
  return line(page, "warmth",
              warmth_line(model::facts(page.contact, page.book.settings, page.today),
                          page.book.settings, page.today)) +
         line(page, "knows", knows(page)) + line(page, "colleagues", colleagues(page)) +
         line(page, "from", origin(page)) +
         line(page, "since", since ? base::short_form(*since, page.today) : "") +
         line(page, "referred", referred(page)) +
         labelled(page.style, page_block, "before", posts_before(page));
}

std::string history(const PersonPage& page) {
  std::vector<Event> events = past_events(page.contact, page.today);
  if (events.empty()) return {};
  const std::size_t skipped = events.size() - std::min(events.size(), events_shown);
  events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(skipped));
  const int indent = page_block.indent + page_block.label;
  std::string rows = history_rows(events, page.book, indent, false, page.style);
  rows.replace(0, static_cast<std::size_t>(indent),
               spaces(page_block.indent) + paint(page.style, Paint::dim, "history") +
                   spaces(page_block.label - 7));
  if (skipped > 0)
    rows += spaces(indent) +
            paint(page.style, Paint::dim,
                  fmt::format("and {} before: nurture history {}", skipped,
                              clean(base::shell_id(page.contact.id)))) +
            '\n';
  return rows;
}

}  // namespace

std::string person_text(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, Date today, const Style& style,
                        std::optional<int> time_there) {
  const PersonPage page{contact, explanation, book, today, style, time_there};
  std::string out = header(page);
  for (const std::string& section : {conversation(page), open_matters(page), about(page),
                                     reach(page), circle(page), history(page)})
    if (!section.empty()) out += '\n' + section;
  return out;
}

std::string person_json(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, Date today) {
  Json warmth = json_warmth(model::facts(contact, book.settings, today), book.settings, today);
  const insight::Suggestions suggested =
      insight::suggest(contact, insight::asked(explanation, book.settings), book, today);
  return json_document(today, {{"contact", json_contact(contact, book, today)},
                               {"due", json_explanation(explanation)},
                               {"computed_warmth", std::move(warmth["computed_warmth"])},
                               {"closeness", std::move(warmth["closeness"])},
                               {"suggest", json_suggestion(suggested.touches.front())}});
}

}  // namespace nurture::render
