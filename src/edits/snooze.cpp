// Keeping someone off the agenda until a day, and saying what stands all the same.
#include "edits/snooze.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cadence/explain.hpp"
#include "edits/changes.hpp"
#include "edits/log_entry.hpp"
#include "edits/typed_days.hpp"
#include "render/words.hpp"

namespace nurture::edits {
namespace {

// A snooze hides neither a promise nor a day: what is due before its end, and how to move what can
// be moved.
void name_what_stands(cli::Session& session, const model::Contact& contact, base::Date until) {
  const base::Date today = session.today();
  const auto still_due = [&](const std::string& what) { session.remark("still due: " + what); };
  for (const Numbered& one : open_follow_ups(contact.follow_ups, today)) {
    if (contact.follow_ups[one.index].due >= until) continue;
    still_due("follow-up " + one.text + ": nurture follow-up move " + base::shell_word(contact.id) +
              " " + std::to_string(one.index + 1) + " --to WHEN");
  }
  const auto why = cadence::explain(alone_in_book(session, contact), contact.id, today);
  for (const auto* occasions : {&why.standing, &why.coming}) {
    for (const cadence::Occasion& one : *occasions) {
      const bool day = one.kind == cadence::Kind::date || one.kind == cadence::Kind::need;
      if (!day || one.due >= until) continue;
      still_due(render::occasion_name(one) + ", " +
                base::short_form(one.day.value_or(std::max(one.due, today)), today));
    }
  }
}

}  // namespace

void snooze_until(cli::Session& session, const model::Contact& contact, const std::string& typed,
                  std::vector<yaml::Change> besides) {
  const base::Date until = future_day(session, typed);
  besides.push_back(yaml::Set{{"snooze"}, yaml::scalar(base::iso(until))});
  change_file(session, "snooze: " + contact.name + ", " + base::iso(until), target(contact),
              std::move(besides));
  session.say(contact.name + " is snoozed until " + base::short_form(until, session.today()));
  name_what_stands(session, contact, until);
}

void snooze_no_longer(cli::Session& session, const model::Contact& contact) {
  const auto saved = change_file(session, "snooze: " + contact.name + ", off", target(contact),
                                 {yaml::Remove{{"snooze"}}});
  session.say(contact.name + (saved.paths.empty() ? " was not snoozed" : " is no longer snoozed"));
}

}  // namespace nurture::edits
