// Writing what was said with people, and saying what was written.
#include "commands/log_write.hpp"

#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "commands/changes.hpp"

namespace nurture::commands {
namespace {

Entry entry(model::Contact contact, model::Interaction interaction, const Said& said) {
  Entry made;
  made.contact = std::move(contact);
  made.contact.interactions = std::vector<model::Interaction>();  // room for what is to be written
  made.interaction = std::move(interaction);
  made.beside.done_on = made.interaction.date;
  made.beside.follow_up = said.follow_up;
  made.beside.need = said.need;
  return made;
}

std::string worded(const Entry& entry, const std::string& verb, base::Date today) {
  const model::Interaction& interaction = entry.interaction;
  std::string line = verb + " " + entry.contact.name + ": " + interaction.channel +
                     (interaction.reached ? "" : ", no answer") + ", " +
                     base::short_form(interaction.date, today);
  for (const model::FollowUp& done : entry.beside.done) {
    line += " · done: " + commands::worded(done, today);
  }
  if (entry.beside.follow_up) {
    line += " · follow-up: " + commands::worded(*entry.beside.follow_up, today);
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
  Entry made =
      entry(std::move(contact), new_interaction(said, channel, said.date.value_or(today)), said);
  const std::string& me = session.config().me;
  if (said.by.empty() && !me.empty() && me != made.contact.owner) made.interaction.by = me;
  return made;
}

Entry amended_entry(const Said& said, model::Contact contact, base::Date today) {
  const auto last = newest(contact.interactions, today);
  if (!last) throw usage("there is nothing to amend: '" + contact.name + "' has no interaction");
  model::Interaction changed = amended(contact.interactions[*last], said);
  return entry(std::move(contact), std::move(changed), said);
}

void save_log(cli::Session& session, const std::vector<Entry>& entries) {
  std::vector<store::Step> steps;
  for (const Entry& one : entries) {
    steps.push_back(log_step(one.contact, one.interaction, one.beside, session.today()));
  }
  session.save(journal_line(entries, "log"), std::move(steps));
}

void save_amended(cli::Session& session, const Said& said, const std::vector<Entry>& entries) {
  std::vector<store::Step> steps;
  for (const Entry& one : entries) {
    steps.push_back(amend_step(one.contact, said, one.beside, session.today()));
  }
  session.save(journal_line(entries, "amend"), std::move(steps));
}

void say_saved(cli::Session& session, const std::vector<Entry>& entries, const std::string& verb) {
  for (const Entry& one : entries) {
    say(session, worded(one, verb, session.today()));
    if (one.left_open == 0) continue;
    session.out().note(base::printable(std::to_string(one.left_open) +
                                       " follow-ups stay open: nurture follow-up done " +
                                       one.contact.id) +
                       " N\n");
  }
}

}  // namespace nurture::commands
