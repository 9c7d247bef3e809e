// Steps as follow-ups.
#include "edits/programmes.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "codec/codec.hpp"
#include "edits/changes.hpp"
#include "edits/posts.hpp"

namespace nurture::edits {
namespace {

/// What stood in a contact's file under `programme`: a name, or a map.
struct FormerProgramme {
  std::string name;
  std::optional<base::Date> start;
  std::vector<std::string> skipped;  ///< numbers of steps
  std::string flaw;                  ///< why it can't be made follow-ups; empty where it can
};

FormerProgramme former_programme(const yaml::Value& value) {
  if (value.kind != yaml::Kind::map) return {value.text, {}, {}, {}};
  FormerProgramme read;
  for (const auto& [key, inside] : value.entries) {
    if (key == "name" || key == "start" || key == "skipped") continue;
    read.flaw = "'programme' has a key of its own, '" + key + "'";
  }
  if (const auto* name = yaml::find(value, "name")) read.name = name->text;
  if (const auto* start = yaml::find(value, "start")) {
    read.start = base::parse_iso(start->text);
    if (!read.start) read.flaw = "its start '" + base::one_line(start->text) + "' is not a day";
  }
  read.skipped = texts_of(value, "skipped");
  return read;
}

/// Mends one file.
class Mending {
 public:
  Mending(const yaml::Document& document, const model::Contact& contact,
          const model::Settings& settings, base::Date today)
      : document_(document), contact_(contact), settings_(settings), today_(today) {}

  void programme() {
    const auto at = document_.root().find("programme");
    if (!at) return;
    const auto before = former_programme(at->value());
    const auto found = settings_.programmes.find(before.name);
    const auto start = before.start     ? before.start
                       : contact_.since ? contact_.since
                                        : contact_.added;
    const std::string by_hand = ", or take 'programme' out of the file by hand";
    if (!before.flaw.empty()) return leave(before.flaw + ": mend that" + by_hand);
    if (before.name.empty()) return leave("'programme' names none: take it out by hand");
    if (found == settings_.programmes.end()) {
      return leave("nurture.yaml has no programme '" + before.name + "': write it there" + by_hand);
    }
    if (!start) return leave("the programme has no day to start from: set since=DAY" + by_hand);
    const auto count = follow_ups_.size();
    add_steps(before, found->second, *start);
    const auto written = follow_ups_.size() - count;
    mended_.changes.emplace_back(yaml::Remove{{"programme"}});
    mended_.done.push_back(written == 0   ? before.name + " is over"
                           : written == 1 ? "a step of " + before.name + " is a follow-up now"
                                          : std::to_string(written) + " steps of " + before.name +
                                                " are follow-ups now");
  }

  void successors(const std::function<std::string(const std::string& org)>& named) {
    for (std::size_t i = 0; i < contact_.past.size(); ++i) {
      const model::Past& post = contact_.past[i];
      if (post.successor != "wanted") continue;
      auto path = item_path(document_, "past", i);
      path.emplace_back("successor");
      mended_.changes.emplace_back(yaml::Remove{path});
      model::FollowUp wanted;
      wanted.due = post.until ? std::max(post.until->first, today_) : today_;
      wanted.what =
          successor_wanted(contact_.name, post.title) + " at " + base::one_line(named(post.org));
      mended_.done.push_back("a follow-up says: " + wanted.what);
      follow_ups_.push_back(std::move(wanted));
    }
  }

  Mended take() {
    std::vector<yaml::Value> items;
    for (const auto& one : follow_ups_) items.push_back(codec::to_value(one));
    for (auto& change : append_all(document_, "follow_ups", std::move(items))) {
      mended_.changes.push_back(std::move(change));
    }
    return std::move(mended_);
  }

 private:
  void leave(const std::string& why) { mended_.left_open.push_back(why); }

  bool has(const model::FollowUp& step) const {
    return std::any_of(
        contact_.follow_ups.begin(), contact_.follow_ups.end(),
        [&](const auto& one) { return one.programme == step.programme && one.what == step.what; });
  }

  bool answered_since(base::Date day, const model::ProgrammeStep& step) const {
    return std::any_of(
        contact_.interactions.begin(), contact_.interactions.end(), [&](const auto& one) {
          const auto& channel = one.channel.empty() ? settings_.default_channel : one.channel;
          return one.reached && day < one.date && one.date <= today_ &&
                 model::answers(settings_, channel, step.channels);
        });
  }

  void add_steps(const FormerProgramme& before, const std::vector<model::ProgrammeStep>& steps,
                 base::Date start) {
    const auto calendar = model::calendar_of(settings_, contact_.owner);
    auto previous = start - 1;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const auto day = base::add(calendar, start, steps[i].offset);
      const bool over =
          i + 1 < steps.size() && base::add(calendar, start, steps[i + 1].offset) <= today_;
      const auto number = std::to_string(i + 1);
      const bool skipped =
          std::find(before.skipped.begin(), before.skipped.end(), number) != before.skipped.end();
      if (!over && !skipped && !answered_since(previous, steps[i])) {
        auto made = follow_up_of(before.name, steps, i + 1, start, calendar);
        if (!has(made)) follow_ups_.push_back(std::move(made));
      }
      previous = day;
    }
  }

  const yaml::Document& document_;
  const model::Contact& contact_;
  const model::Settings& settings_;
  base::Date today_;
  std::vector<model::FollowUp> follow_ups_;
  Mended mended_;
};

}  // namespace

model::FollowUp follow_up_of(const std::string& programme,
                             const std::vector<model::ProgrammeStep>& steps, std::size_t number,
                             base::Date start, const base::WorkCalendar& calendar) {
  const auto& step = steps.at(number - 1);
  model::FollowUp made;
  made.due = base::next_workday(calendar, base::add(calendar, start, step.offset));
  made.what = programme + " " + std::to_string(number) + " of " + std::to_string(steps.size());
  made.by = step.channels;
  made.programme = programme;
  return made;
}

Mended mended(const yaml::Document& document, const model::Contact& contact,
              const model::Settings& settings, base::Date today,
              const std::function<std::string(const std::string& org)>& named) {
  Mending mending(document, contact, settings, today);
  mending.programme();
  mending.successors(named);
  return mending.take();
}

}  // namespace nurture::edits
