// knotter's export: `knotter export json`.
#include <algorithm>
#include <fmt/core.h>

#include "base/strings.hpp"
#include "exchange/json_text.hpp"
#include "exchange/person_draft.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

class KnotterContact {
 public:
  KnotterContact(const JsonValue& contact, PersonDraft& draft) : all_(contact), draft_(draft) {}

  void take() {
    model::Contact& person = draft_.person();
    person.name = member_text(all_, "display_name");
    if (const std::string id = member_text(all_, "id"); !id.empty())
      add_once(person.source, "knotter:" + id);
    draft_.add_email(member_text(all_, "email"), 0);
    for (const JsonValue& one : member_items(all_, "emails"))
      if (one.is_string()) draft_.add_email(one.get_ref<const std::string&>(), 0);
    add_once(person.phone, member_text(all_, "phone"));
    draft_.add_own("handle", member_text(all_, "handle"));
    person.timezone = member_text(all_, "timezone");
    for (const JsonValue& one : member_items(all_, "tags"))
      if (one.is_string()) add_once(person.tags, one.get_ref<const std::string&>());
    draft_.set_cadence(member_text(all_, "cadence_days"), 0);
    if (member(all_, "archived_at").is_number())
      person.archived = day_or_today(all_, "archived_at");
    for (const JsonValue& one : member_items(all_, "dates")) take_date(one);
    take_interactions();
    take_next_touchpoint();
    draft_.finish();
  }

 private:
  base::Date day_or_today(const JsonValue& object, std::string_view key) const {
    const auto day = day_of_unix_time(member_number(object, key));
    return day && *day <= draft_.options().today ? *day : draft_.options().today;
  }

  void take_date(const JsonValue& date) {
    const std::string kind = member_text(date, "kind"), label = member_text(date, "label");
    std::string what = kind == "name_day" ? "name day" : kind;
    if (kind == "custom" || what.empty()) what = base::blank(label) ? "date" : label;
    base::CalendarDay day{number_of(date, "month"), number_of(date, "day"), std::nullopt};
    if (const int year = number_of(date, "year"); year > 0) day.year = year;
    draft_.add_date(day, what, 0);
  }

  static int number_of(const JsonValue& object, std::string_view key) {
    constexpr std::int64_t no_number_of_a_day = 9999;
    const std::int64_t number = member_number(object, key).value_or(0);
    return number >= 0 && number <= no_number_of_a_day ? static_cast<int>(number) : 0;
  }

  /// knotter's kinds as channels; of one that the person made up the note says the name.
  static void take_kind(const std::string& kind, model::Interaction& touch) {
    constexpr std::string_view other = "other:";
    touch.channel = kind;
    if (kind == "text" || kind == "telegram") touch.channel = "message";
    if (kind == "hangout") touch.channel = "meeting";
    if (!kind.starts_with(other)) return;
    touch.channel = "meeting";
    const std::string name(base::trim(kind).substr(other.size()));
    touch.note = touch.note.empty() ? name : name + ": " + touch.note;
  }

  void take_interactions() {
    const auto& all = member_items(all_, "interactions");
    for (const JsonValue& one : all)
      if (const auto day = day_of_unix_time(member_number(one, "occurred_at")))
        days_.push_back(*day);
    std::ranges::sort(days_);
    for (const JsonValue& one : all) take_interaction(one);
  }

  void take_interaction(const JsonValue& interaction) {
    const auto day = day_of_unix_time(member_number(interaction, "occurred_at"));
    if (!day) return draft_.warn(0, "an interaction without a day: left out");
    model::Interaction touch;
    touch.date = *day;
    touch.note = base::trim(member_text(interaction, "note"));
    const std::string note = touch.note;
    take_kind(member_text(interaction, "kind"), touch);
    draft_.add_touch(std::move(touch), 0);
    if (const auto due = day_of_unix_time(member_number(interaction, "follow_up_at")))
      add_follow_up(*due, note.empty() ? "follow up" : note, *day);
  }

  /// knotter never says that one is done: the first touch on its day or later did it.
  void add_follow_up(base::Date due, std::string what, base::Date written) {
    model::FollowUp made;
    made.due = due;
    made.what = std::move(what);
    const auto touch = std::ranges::lower_bound(days_, std::max(due, written + 1));
    if (touch != days_.end()) made.done = *touch;
    draft_.person().follow_ups.push_back(std::move(made));
  }

  /// Later than the cadence has it, it was put off.
  void take_next_touchpoint() {
    const auto next = day_of_unix_time(member_number(all_, "next_touchpoint_at"));
    if (!next || *next <= draft_.options().today) return;
    const auto days = member_number(all_, "cadence_days");
    if (!days || days_.empty() || next->days - *days > days_.back().days)
      draft_.person().snooze = next;
  }

  const JsonValue& all_;
  PersonDraft& draft_;
  std::vector<base::Date> days_;  ///< of the interactions, sorted
};

}  // namespace

bool is_knotter(const Source& source) {
  return begins_json_with(source, {"format_version", "contacts"});
}

Reading read_knotter(const Source& source, const ReadOptions& options) {
  constexpr std::int64_t known_format = 1;
  Reading reading;
  reading.what = "knotter's export";
  reading.unit = "contact";
  const JsonValue document = json_of(source, options, reading);
  if (!reading.flaws.empty()) return reading;
  const auto format = member_number(member(document, "metadata"), "format_version");
  if (format && *format != known_format)
    reading.remarks.push_back(fmt::format("format_version {}: read as version 1", *format));
  for (const JsonValue& contact : member_items(document, "contacts")) {
    PersonDraft draft(source, options, reading, 0);
    KnotterContact(contact, draft).take();
  }
  return reading;
}

}  // namespace nurture::exchange
