// The look through the lost, in the shape of the day's agenda:
//
//    floor  Floor van der Meer · Director, Oostdam
//           lost touch: silent for 5 months (every 2..3 weeks)
//           last    lunch, 12 June: …
//           needed  a forecast that the wards believe (lost, March 2025)
//           about   need: one list of beds, in 3 months
#include "render/review.hpp"

#include <cmath>
#include <fmt/core.h>

#include "base/text.hpp"
#include "model/standing.hpp"
#include "render/entry.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

std::string silence(const ReviewLine& line, Date today) {
  return span(today - line.review.silent_since.value_or(today));
}

std::vector<Phrase> review_phrases(const ReviewLine& line, const model::Book& book, Date today) {
  const cadence::ReviewReasons& why = line.review.why;
  std::vector<Phrase> phrases;
  if (why.lost) {
    const std::string text = fmt::format("lost touch: silent for {} ({})", silence(line, today),
                                         model::to_text(why.lost->rule));
    phrases.push_back({text, text.find(':'), Paint::yellow});
  }
  if (why.cold) {
    const auto gap = static_cast<int>(std::lround(why.cold->gap));
    const std::string text = fmt::format("cold: silent for {}, touches were {} apart",
                                         silence(line, today), span(std::max(gap, 1)));
    phrases.push_back({text, text.find(':'), Paint::yellow});
  }
  if (why.unrated)
    phrases.push_back(
        {fmt::format("no rating (treated as {})", clean(book.settings.default_rating))});
  else if (why.undecided)
    phrases.push_back({"undecided: quiet until rated"});
  if (!line.review.silent_since) phrases.push_back({"no touch yet"});
  if (!line.only_way.empty()) phrases.push_back({only_way_name(line.only_way, book)});
  return phrases;
}

/// "replace the ERP (won, March 2025)".
std::string once_needed(const model::Contact& contact, Date today) {
  std::vector<std::string> parts;
  for (const model::Need& need : contact.needs) {
    if (model::open_on(need, today) || (need.noted && *need.noted > today)) continue;
    const std::string when = need.closed ? base::short_form(*need.closed, today) : "";
    parts.push_back(fmt::format("{} ({})", clean(need.what),
                                joined({model::to_text(need.status), when}, ", ")));
  }
  return joined(parts, " · ");
}

std::string to_write_about(const ReviewLine& line, const model::Book& book, Date today) {
  cadence::Due due;
  due.context = line.context;
  return context(due, book, today);
}

Entry review_entry(const ReviewLine& line, const model::Book& book, Date today) {
  const model::Contact& contact = *line.contact;
  Entry made;
  made.word = clean(line.word);
  made.name = clean(contact.name);
  made.role = role(contact, book);
  const bool rated = !line.review.why.unrated && !line.review.why.undecided;
  if (rated) made.rating = clean(effective_rating(contact, book));
  made.reasons = review_phrases(line, book, today);
  for (const auto& [label, one] : last_and_then(contact, book.settings, today))
    made.details.push_back({label, with_note(*one, book.settings, today)});
  made.details.push_back({"needed", once_needed(contact, today)});
  made.details.push_back({"about", to_write_about(line, book, today)});
  made.next = next_approach(contact, book.settings, today);
  Line usual{{}, &contact, nullptr, line.word};
  usual.due.channel = book.settings.default_channel;
  add_approach(made, usual, book, today);
  return made;
}

Json json_review_reasons(const cadence::ReviewReasons& why) {
  const auto lost = [](const cadence::LostTouch& one) {
    return json_object(
        {{"rule", model::to_text(one.rule)}, {"intervals", json_decimal(one.intervals)}});
  };
  const auto cold = [](const cadence::GoneCold& one) {
    return json_object({{"gap_days", json_decimal(one.gap)}, {"gaps", json_decimal(one.gaps)}});
  };
  return json_object({{"lost_touch", why.lost ? lost(*why.lost) : Json()},
                      {"cold", why.cold ? cold(*why.cold) : Json()},
                      {"undecided", why.undecided},
                      {"default_rating", why.unrated}});
}

Json json_review_line(const ReviewLine& line, const model::Book& book, Date today) {
  const model::Contact& contact = *line.contact;
  const model::Interaction* next = model::standing_next(contact, today);
  Json needs = Json::array();
  for (std::size_t i = 0; i < contact.needs.size(); ++i)
    needs.push_back(json_need(contact.needs[i], static_cast<int>(i) + 1, today));
  return json_object(
      {{"contact", contact.id},
       {"name", contact.name},
       {"org", json_organisation(contact.org, book)},
       {"title", json_text(contact.title)},
       {"rating", json_text(effective_rating(contact, book))},
       {"owner", json_text(contact.owner)},
       {"why", json_review_reasons(line.review.why)},
       {"only_way", json_text(line.only_way)},
       {"silent_since", line.review.silent_since},
       {"reviewed", contact.reviewed},
       {"last", json_last(model::last_touch(contact, book.settings, today), book.settings)},
       {"next", next != nullptr ? Json(*next->next) : Json()},
       {"needs", std::move(needs)},
       {"context", json_list(line.context, json_occasion)},
       {"email", contact.email},
       {"phone", contact.phone}});
}

}  // namespace

std::string review_text(const Review& review, const model::Book& book, const Style& style) {
  if (review.lines.empty() && book.contacts.empty() && !book.unreadable.empty())
    return "Nobody can be read: nurture check\n";
  if (review.lines.empty() && book.contacts.empty()) return "No people yet: nurture add NAME\n";
  if (review.lines.empty()) return "Nobody to look at.\n";
  std::vector<Entry> entries;
  for (const ReviewLine& line : review.lines)
    entries.push_back(review_entry(line, book, review.today));
  const int indent = entry_indent(entries);
  const auto all = static_cast<int>(entries.size()) + review.more;
  std::string out = two_ends(style, "Review", counted(all, "person", "people") + " to look at");
  for (const Entry& one : entries) out += '\n' + entry_text(one, indent, style, true);
  const std::string again = base::printable(review.again);
  const std::string more = review.more > 0 ? fmt::format("and {} more", review.more) : "";
  const std::string walk = review.of_commit ? "" : "one by one: nurture review -i" + again;
  const std::string last = joined({more, walk}, "; ");
  return last.empty() ? out : out + '\n' + remark(style, last);
}

std::string review_line_text(const ReviewLine& line, const model::Book& book, Date today,
                             const Style& style) {
  const Entry made = review_entry(line, book, today);
  return entry_text(made, entry_indent({made}), style, true);
}

std::string review_json(const Review& review, const model::Book& book) {
  const auto line = [&](const ReviewLine& one) {
    return json_review_line(one, book, review.today);
  };
  return json_document(review.today,
                       {{"more", review.more}, {"review", json_list(review.lines, line)}});
}

}  // namespace nurture::render
