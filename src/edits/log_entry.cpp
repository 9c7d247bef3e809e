// What a `log` writes into people's files, as changes on the text that stands there at that moment.
#include "edits/log_entry.hpp"

#include <algorithm>
#include <utility>

#include "base/ids.hpp"
#include "base/text.hpp"
#include "cadence/explain.hpp"
#include "cli/lookup.hpp"
#include "codec/validate.hpp"
#include "edits/changes.hpp"
#include "store/load.hpp"

namespace nurture::edits {
namespace {

using Changes = std::vector<yaml::Change>;

// What the file gets beside the interaction itself.
Changes changes_beside(const yaml::Document& document, const Target& file, const LogEntry& entry,
                       base::Date today) {
  Changes changes = entry.besides;
  if (!entry.done.empty()) {
    const auto all = read_target(document, file).follow_ups();
    for (const model::FollowUp& wanted : entry.done) {
      auto path = find_item(document, "follow_ups", all, wanted);
      if (!path) continue;  // closed by someone else meanwhile
      path->emplace_back("done");
      changes.push_back(yaml::Set{*path, yaml::scalar(base::iso(entry.interaction.date))});
    }
  }
  if (const auto& made = entry.said.follow_up) {
    changes.push_back(append(document, "follow_ups", codec::to_value(*made)));
  }
  if (const auto& made = entry.said.need) {
    const auto needs = read_target(document, file).needs();
    const bool known = std::any_of(needs.begin(), needs.end(), [&](const model::Need& need) {
      return need.what == made->what && model::open_on(need, today);
    });
    if (!known) changes.push_back(append(document, "needs", codec::to_value(*made)));
  }
  const auto known = texts_of(document.root().value(), "knows");
  std::vector<yaml::Value> newly_known;
  for (const std::string& id : entry.newly_known)
    if (std::find(known.begin(), known.end(), id) == known.end())
      newly_known.push_back(yaml::scalar(id));
  for (yaml::Change& change : append_all(document, "knows", std::move(newly_known)))
    changes.push_back(std::move(change));
  return changes;
}

// Where the item belongs on another day, as a place among the others: where it stands, too, if
// these are in no order of days.
std::size_t place_on(const yaml::Document& document, std::vector<model::Interaction> others,
                     std::size_t index, base::Date day) {
  const auto in_file = [&](std::size_t n) {
    return codec::index_in_file(document, "interactions", n).value_or(n);
  };
  const std::size_t place = in_file(index);
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
  const bool ascends =
      std::is_sorted(others.begin(), others.end(),
                     [](const model::Interaction& one, const model::Interaction& other) {
                       return one.date < other.date;
                     });
  const std::size_t kept = codec::insertion_index(others, day);
  if (!ascends || kept == index) return place;
  if (kept == others.size()) return document.root().find("interactions")->size() - 1;
  const std::size_t there = in_file(kept < index ? kept : kept + 1);
  return there > place ? there - 1 : there;
}

// The interaction with what was said laid over it.
model::Interaction amended(model::Interaction interaction, const Said& said) {
  const auto lay = [](std::string& over, const std::string& text) {
    if (!text.empty()) over = text;
  };
  if (said.date) interaction.date = *said.date;
  lay(interaction.channel, said.channel);
  lay(interaction.by, said.by);
  lay(interaction.intent, said.intent);
  lay(interaction.sent, said.sent);
  lay(interaction.note, said.note);
  if (said.next) interaction.next = said.next;
  // An attempt is ours: of the two the later word holds.
  if (said.no_answer || said.from_them) {
    interaction.reached = !said.no_answer;
    interaction.from_them = said.from_them;
  }
  return interaction;
}

Changes changes_amending(const yaml::Document& document, const Target& file, const Said& said,
                         base::Date today) {
  const auto all = read_target(document, file).contact->interactions;
  const std::optional<std::size_t> index = newest(all, today);
  if (!index) return {};
  const model::Interaction changed = amended(all[*index], said);
  const yaml::Path path = item_path(document, "interactions", *index);
  Changes changes = differences(codec::to_value(all[*index]), codec::to_value(changed), path);
  if (changed.date == all[*index].date || path.size() < 2) return changes;
  const auto place = std::get<std::size_t>(path.back());
  changes.push_back(
      yaml::MoveItem{{"interactions"}, place, place_on(document, all, *index, changed.date)});
  return changes;
}

store::Step step_of(const LogEntry& entry, base::Date today) {
  const Target file = target(entry.contact);
  return edit_step(file, [=](const yaml::Document& document) {
    Changes changes = changes_beside(document, file, entry, today);
    if (!entry.before) {
      const std::size_t place = codec::insertion_index(document, entry.interaction.date);
      changes.push_back(yaml::Insert{{"interactions"}, place, codec::to_value(entry.interaction)});
      return changes;
    }
    const Changes own = changes_amending(document, file, entry.said, today);
    changes.insert(changes.end(), own.begin(), own.end());
    return changes;
  });
}

// With what was said laid over `from`.
LogEntry entry_of(const Said& said, model::Contact contact, const model::Interaction& from,
                  base::Date today) {
  LogEntry made{std::move(contact), said, amended(from, said)};
  std::vector<model::Interaction>& all = made.contact.interactions;
  const auto last = newest(all, today);
  made.newest = !last || all[*last].date <= made.interaction.date;
  for (const model::Interaction& one : all) {
    const bool again = !said.sent.empty() && base::same_id(one.sent, said.sent);
    if (again && (!made.had || *made.had < one.date)) made.had = one.date;
  }
  all = std::vector<model::Interaction>();  // room for what is to be written
  return made;
}

// The only channel that due promises name; empty where they name none, or several.
std::string promised_channel(const model::Contact& contact, base::Date today) {
  std::string channel;
  for (const model::FollowUp& one : contact.follow_ups) {
    if (one.by.empty() || one.due > today || !model::open_on(one, today)) continue;
    if (one.by.size() > 1 || (!channel.empty() && channel != one.by.front())) return {};
    channel = one.by.front();
  }
  return channel;
}

// "Mon 23 November".
std::string day_with_weekday(base::Date day, base::Date today) {
  return std::string(base::name(base::weekday(day)).substr(0, 3)) + " " +
         base::short_form(day, today);
}

// What the agenda makes of the file as it was saved: "next 4 January". Empty where it is nothing.
std::string what_follows(cli::Session& session, const LogEntry& entry,
                         const store::Saved& saved) try {
  const std::string& path = entry.contact.path;
  std::optional<model::Contact> contact = saved.contact;
  if (!contact) {
    const yaml::Document document =
        store::load_document(session.system().files, session.root(), path);
    contact = codec::read_contact(document, path, session.settings()).value;
  }
  if (!contact) return {};
  const model::FactBook alone = alone_in_book(session, *contact);
  const base::Date today = session.today();
  const cadence::Explanation why = cadence::explain(alone, contact->id, today);
  if (why.archived) return "archived, so never due";
  if (why.due) return why.due->due < today ? "still due" : "due today";
  const auto next =
      std::min_element(why.coming.begin(), why.coming.end(),
                       [](const cadence::Occasion& one, const cadence::Occasion& other) {
                         return one.from < other.from;
                       });
  return next == why.coming.end() ? "" : "next " + base::short_form(next->from, today);
} catch (const base::Error&) {
  return {};  // saved it is, and whoever reads the store words what came in between
}

// "call, no answer, "; what people write by hand may have no channel.
std::string channel_of(const model::Interaction& interaction) {
  const std::string no_answer = interaction.reached ? "" : "no answer";
  const bool both = !interaction.channel.empty() && !interaction.reached;
  const std::string words = interaction.channel + (both ? ", " : "") + no_answer;
  return words.empty() ? "" : words + ", ";
}

// What an amended one no longer says: ' (was: lunch, "On hold")'.
std::string replaced(const model::Interaction& before, const model::Interaction& now,
                     base::Date today) {
  constexpr int most_columns = 60;
  std::vector<std::string> was;
  if (before.channel != now.channel && !before.channel.empty()) was.push_back(before.channel);
  if (before.reached != now.reached) was.emplace_back(before.reached ? "a talk" : "no answer");
  if (before.date != now.date) was.push_back(day_with_weekday(before.date, today));
  const auto text = [&](const std::string& old, const std::string& front) {
    was.push_back(front + "\"" + base::truncate(base::one_line(old), most_columns) + "\"");
  };
  if (before.note != now.note && !before.note.empty()) text(before.note, "");
  if (before.next != now.next && !before.next.value_or("").empty()) text(*before.next, "next ");
  return was.empty() ? "" : " (was: " + base::join(was, ", ") + ")";
}

std::string entry_line(const LogEntry& entry, base::Date today) {
  const model::Interaction& interaction = entry.interaction;
  std::string line = (entry.before ? "amended " : "logged ") + entry.contact.name + ": " +
                     channel_of(interaction) + day_with_weekday(interaction.date, today);
  if (entry.before) line += replaced(*entry.before, interaction, today);
  if (!entry.introduced_to.empty()) line += " · introduced to " + entry.introduced_to;
  if (!entry.said.sent.empty()) {
    line += " · sent \"" + base::one_line(entry.said.sent_title) + "\"";
    if (entry.had) line += ", which they had on " + base::short_form(*entry.had, today);
  }
  for (const model::FollowUp& done : entry.done) {
    line += " · done: " + worded(done, today);
  }
  if (entry.said.follow_up) line += " · follow-up" + promised(*entry.said.follow_up, today);
  if (entry.said.need) line += " · need: " + base::one_line(entry.said.need->what);
  return line;
}

}  // namespace

std::optional<std::size_t> newest(const std::vector<model::Interaction>& interactions,
                                  base::Date today) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < interactions.size(); ++i) {
    if (interactions[i].date > today) continue;
    if (!found || interactions[i].date >= interactions[*found].date) found = i;
  }
  return found;
}

model::FactBook alone_in_book(cli::Session& session, const model::Contact& contact) {
  const base::Date today = session.today();
  model::FactBook one;
  one.settings = session.settings();
  one.people.push_back(model::facts(contact, one.settings, today));
  // The organisation's rating counts where there is neither a cadence nor a rating of their own.
  const bool bound = contact.cadence || model::find_rating(one.settings, contact.rating);
  if (bound || contact.org.empty()) return one;
  if (const auto organisation = cli::organisation_of(session, contact)) {
    one.organisations.push_back(model::facts(*organisation, today));
    one.people.front().org = organisation->id;
  }
  return one;
}

std::string usual_channel(cli::Session& session, const model::Contact& contact) {
  const base::Date today = session.today();
  std::string promised = promised_channel(contact, today);
  if (!promised.empty()) return promised;
  const model::FactBook one = alone_in_book(session, contact);
  const cadence::Explanation explanation = cadence::explain(one, contact.id, today);
  const cadence::RuleReason* const standing = cadence::first_rule(explanation);
  if (standing && standing->rule.channels.size() == 1) return standing->rule.channels.front();
  return one.settings.default_channel;
}

LogEntry new_entry(cli::Session& session, const Said& said, model::Contact contact) {
  model::Interaction fresh;
  fresh.date = session.today();
  if (said.channel.empty()) fresh.channel = usual_channel(session, contact);
  const std::string& me = session.config().me;
  if (me != contact.owner) fresh.by = me;
  return entry_of(said, std::move(contact), fresh, session.today());
}

LogEntry amended_entry(const Said& said, model::Contact contact, base::Date today) {
  const auto last = newest(contact.interactions, today);
  if (!last) {
    throw base::usage("there is nothing to amend: '" + contact.name + "' has no interaction");
  }
  const model::Interaction before = contact.interactions[*last];
  LogEntry made = entry_of(said, std::move(contact), before, today);
  made.before = before;
  return made;
}

void make_attempt(LogEntry& entry) {
  entry.said.no_answer = true;
  entry.interaction.reached = entry.interaction.from_them = false;
}

store::Saved save_entries(cli::Session& session, const std::vector<LogEntry>& entries) {
  const LogEntry& first = entries.front();
  std::string what = (first.before ? "amend: " : "log: ") + first.contact.name;
  if (entries.size() > 1) what += " and " + std::to_string(entries.size() - 1) + " more";
  if (!first.interaction.channel.empty()) what += ", " + first.interaction.channel;
  what += ", " + base::iso(first.interaction.date);
  std::vector<store::Step> steps;
  for (const LogEntry& one : entries) steps.push_back(step_of(one, session.today()));
  return session.save(what, std::move(steps));
}

void say_saved(cli::Session& session, const std::vector<LogEntry>& entries,
               const store::Saved& saved) {
  for (const LogEntry& one : entries) {
    const std::string next = what_follows(session, one, saved);
    session.say(entry_line(one, session.today()) + (next.empty() ? "" : " · " + next));
  }
}

void name_left_open(cli::Session& session, const std::vector<LogEntry>& entries) {
  constexpr std::size_t most_named = 3;
  for (const LogEntry& one : entries) {
    const auto& all = one.contact.follow_ups;
    const std::string done = "nurture follow-up done " + base::shell_id(one.contact.id) + " ";
    if (one.left_open.size() > most_named) {
      session.remark(std::to_string(one.left_open.size()) + " follow-ups stay open: " + done + "N");
      continue;
    }
    for (const model::FollowUp& left : one.left_open) {
      const auto place = std::find(all.begin(), all.end(), left) - all.begin();
      session.remark("still open: " + worded(left, session.today()) + ": " + done +
                     std::to_string(place + 1));
    }
  }
}

}  // namespace nurture::edits
