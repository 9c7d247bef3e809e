// Writing what was said with people, and saying what was written.
#include "edits/log_write.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "cadence/explain.hpp"
#include "codec/validate.hpp"
#include "edits/changes.hpp"
#include "store/load.hpp"

namespace nurture::edits {
namespace {

Entry entry(model::Contact contact, model::Interaction interaction, const Said& said,
            base::Date today) {
  Entry made;
  const auto last = newest(contact.interactions, today);
  made.newest = !last || contact.interactions[*last].date <= interaction.date;
  made.contact = std::move(contact);
  made.contact.interactions = std::vector<model::Interaction>();  // room for what is to be written
  made.interaction = std::move(interaction);
  made.beside.done_on = made.interaction.date;
  made.beside.follow_up = said.follow_up;
  made.beside.need = said.need;
  return made;
}

// "Mon 23 November".
std::string day_with_weekday(base::Date day, base::Date today) {
  return std::string(base::name(base::weekday(day)).substr(0, 3)) + " " +
         base::short_form(day, today);
}

// What the agenda makes of the file as it was saved: "next 4 January". Empty where it is nothing.
std::string what_follows(cli::Session& session, const Entry& entry, const store::Saved& saved) try {
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
  if (why.archived) return {};
  if (why.due) return why.due->due < today ? "still due" : "due today";
  const auto next =
      std::min_element(why.coming.begin(), why.coming.end(),
                       [](const cadence::Occasion& one, const cadence::Occasion& other) {
                         return one.due < other.due;
                       });
  return next == why.coming.end() ? "" : "next " + base::short_form(next->due, today);
} catch (const base::Error&) {
  return {};  // saved it is, and whoever reads the store words what came in between
}

// What an amended one no longer says: ' (was: lunch, "On hold")'.
std::string replaced(const model::Interaction& before, const model::Interaction& now,
                     base::Date today) {
  constexpr int most_columns = 60;
  std::vector<std::string> was;
  if (before.channel != now.channel) was.push_back(before.channel);
  if (before.reached != now.reached) was.emplace_back(before.reached ? "a talk" : "no answer");
  if (before.date != now.date) was.push_back(day_with_weekday(before.date, today));
  const auto text = [&](const std::string& old, const std::string& front) {
    was.push_back(front + "\"" + base::truncate(base::one_line(old), most_columns) + "\"");
  };
  if (before.note != now.note && !before.note.empty()) text(before.note, "");
  if (before.next != now.next && !before.next.value_or("").empty()) text(*before.next, "next ");
  return was.empty() ? "" : " (was: " + base::join(was, ", ") + ")";
}

std::string worded(const Entry& entry, const std::string& verb, base::Date today) {
  const model::Interaction& interaction = entry.interaction;
  std::string line = verb + " " + entry.contact.name + ": " + interaction.channel +
                     (interaction.reached ? "" : ", no answer") + ", " +
                     day_with_weekday(interaction.date, today);
  if (entry.before) line += replaced(*entry.before, interaction, today);
  for (const model::FollowUp& done : entry.beside.done) {
    line += " · done: " + edits::worded(done, today);
  }
  if (entry.beside.follow_up) {
    line += " · follow-up" + promised(*entry.beside.follow_up, today);
  }
  if (entry.beside.need) line += " · need: " + base::one_line(entry.beside.need->what);
  return line;
}

std::string journal_line(const std::vector<Entry>& entries, const std::string& verb) {
  const Entry& first = entries.front();
  std::string who = first.contact.name;
  if (entries.size() > 1) who += " and " + std::to_string(entries.size() - 1) + " more";
  return verb + ": " + who + ", " + first.interaction.channel + ", " +
         base::iso(first.interaction.date);
}

}  // namespace

Entry new_entry(cli::Session& session, const Said& said, model::Contact contact) {
  const base::Date today = session.today();
  const std::string channel = said.channel.empty() ? usual_channel(session, contact) : said.channel;
  Entry made = entry(std::move(contact), new_interaction(said, channel, said.date.value_or(today)),
                     said, today);
  const std::string& me = session.config().me;
  if (said.by.empty() && !me.empty() && me != made.contact.owner) made.interaction.by = me;
  return made;
}

Entry amended_entry(const Said& said, model::Contact contact, base::Date today) {
  const auto last = newest(contact.interactions, today);
  if (!last)
    throw base::usage("there is nothing to amend: '" + contact.name + "' has no interaction");
  model::Interaction before = contact.interactions[*last];
  model::Interaction changed = amended(before, said);
  Entry made = entry(std::move(contact), std::move(changed), said, today);
  made.before = std::move(before);
  return made;
}

store::Saved save_log(cli::Session& session, const std::vector<Entry>& entries) {
  std::vector<store::Step> steps;
  for (const Entry& one : entries) {
    steps.push_back(log_step(one.contact, one.interaction, one.beside, session.today()));
  }
  return session.save(journal_line(entries, "log"), std::move(steps));
}

store::Saved save_amended(cli::Session& session, const Said& said,
                          const std::vector<Entry>& entries) {
  std::vector<store::Step> steps;
  for (const Entry& one : entries) {
    steps.push_back(amend_step(one.contact, said, one.beside, session.today()));
  }
  return session.save(journal_line(entries, "amend"), std::move(steps));
}

void say_saved(cli::Session& session, const std::vector<Entry>& entries, const store::Saved& saved,
               const std::string& verb) {
  for (const Entry& one : entries) {
    const std::string next = what_follows(session, one, saved);
    say(session, worded(one, verb, session.today()) + (next.empty() ? "" : " · " + next));
    if (one.left_open == 0) continue;
    session.out().note(base::printable(std::to_string(one.left_open) +
                                       " follow-ups stay open: nurture follow-up done " +
                                       one.contact.id) +
                       " N\n");
  }
}

}  // namespace nurture::edits
