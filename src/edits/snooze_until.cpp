// Keeping someone off the agenda until a day, and saying what stands all the same.
#include "edits/snooze_until.hpp"

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
  std::vector<std::string> lines;
  for (const Numbered& one : open_follow_ups(contact.follow_ups, today)) {
    if (contact.follow_ups[one.index].due >= until) continue;
    lines.push_back("follow-up " + one.text + ": nurture follow-up move " + contact.id + " " +
                    std::to_string(one.index + 1) + " --to WHEN");
  }
  const auto name = [&](const std::vector<cadence::Occasion>& occasions) {
    for (const cadence::Occasion& one : occasions) {
      const bool day = one.kind == cadence::Kind::date || one.kind == cadence::Kind::need;
      if (!day || one.due >= until) continue;
      lines.push_back(render::occasion_name(one) + ", " +
                      base::short_form(one.day.value_or(std::max(one.due, today)), today));
    }
  };
  const auto why = cadence::explain(alone_in_book(session, contact), contact.id, today);
  name(why.standing);
  name(why.coming);
  for (const std::string& line : lines) {
    session.out().note(base::printable("still due: " + line) + "\n");
  }
}

}  // namespace

void snooze_until(cli::Session& session, const model::Contact& contact, const std::string& typed) {
  const base::Date until = future_day(session, typed);
  const Target file = target(contact);
  session.save(
      "snooze: " + file.name + ", " + base::iso(until),
      {edit_step(file, [until](const yaml::Document&) {
        return std::vector<yaml::Change>{yaml::Set{{"snooze"}, yaml::scalar(base::iso(until))}};
      })});
  say(session, file.name + " is snoozed until " + base::short_form(until, session.today()));
  name_what_stands(session, contact, until);
}

}  // namespace nurture::edits
