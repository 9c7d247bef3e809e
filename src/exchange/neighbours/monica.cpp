// Monica 4's export: typed collections, of which the empty ones are left out.
//
//   account.data        = [ collection ]      of contact, activity, relationship, photo, …
//   collection          = { "type": …, "values": [ value ] }
//   contact.data        = [ collection ]      of call, note, task, …; of activity uuids alone
//   value               = { "uuid": …, "created_at": …, "properties": { … } }
#include <array>
#include <fmt/core.h>
#include <map>
#include <unordered_map>

#include "base/strings.hpp"
#include "exchange/json_text.hpp"
#include "exchange/person_draft.hpp"
#include "exchange/readers.hpp"

namespace nurture::exchange {
namespace {

using Items = JsonValue::array_t;

const JsonValue& properties(const JsonValue& value) {
  return member(value, "properties");
}

/// The values of one type, in what `data` holds.
const Items& collection(const JsonValue& owner, std::string_view type) {
  static const Items none;
  for (const JsonValue& one : member_items(owner, "data"))
    if (member_text(one, "type") == type) return member_items(one, "values");
  return none;
}

/// "2026-10-26T09:00:00Z" and "2026-10-26": the day; empty where there is none.
std::optional<base::Date> day_at(const JsonValue& object, std::string_view key) {
  constexpr std::size_t iso_length = 10;
  return base::parse_iso(member_text(object, key).substr(0, iso_length));
}

std::string joined(std::initializer_list<std::string> parts, std::string_view separator) {
  std::vector<std::string> kept;
  for (const std::string& part : parts)
    if (!base::blank(part)) kept.emplace_back(base::trim(part));
  return base::join(kept, separator);
}

std::string name_in(const JsonValue& contact) {
  const JsonValue& all = properties(contact);
  return joined({member_text(all, "first_name"), member_text(all, "middle_name"),
                 member_text(all, "last_name")},
                " ");
}

/// What the account holds beside its contacts, by uuid.
struct Monica {
  std::unordered_map<std::string, const JsonValue*> activities;
  std::unordered_map<std::string, std::string> names, field_types;
  std::unordered_map<std::string, std::vector<const JsonValue*>> relationships;  ///< of_contact's
  std::map<std::string, int> left_out;

  explicit Monica(const JsonValue& account) {
    for (const JsonValue& one : collection(account, "activity"))
      activities.emplace(member_text(one, "uuid"), &one);
    for (const JsonValue& one : collection(account, "contact"))
      names.emplace(member_text(one, "uuid"), name_in(one));
    for (const JsonValue& one : collection(account, "relationship"))
      relationships[member_text(properties(one), "of_contact")].push_back(&one);
    for (const JsonValue& one : member_items(member(account, "instance"), "contact_field_types"))
      field_types.emplace(member_text(one, "uuid"), kind_of_field(properties(one)));
  }

  /// "email", "phone", or what it is called: "Twitter".
  static std::string kind_of_field(const JsonValue& type) {
    const std::string protocol = member_text(type, "protocol");
    if (protocol == "mailto:") return "email";
    if (protocol == "tel:") return "phone";
    const std::string kind = member_text(type, "type");
    return kind == "email" || kind == "phone" ? kind : member_text(type, "name");
  }
};

class MonicaContact {
 public:
  MonicaContact(const JsonValue& contact, Monica& account, PersonDraft& draft)
      : contact_(contact), all_(properties(contact)), account_(account), draft_(draft) {}

  void take() {
    take_name();
    take_dates();
    take_fields();
    take_touches();
    take_tasks();
    take_relations();
    for (const JsonValue& note : collection(contact_, "note"))
      add_paragraph(draft_.person().about, member_text(properties(note), "body"));
    take_state();
    count_left_out();
    draft_.finish();
  }

 private:
  void take_name() {
    model::Contact& person = draft_.person();
    person.name = name_in(contact_);
    add_once(person.also, member_text(all_, "nickname"));
    person.org = member_text(all_, "company");
    person.title = member_text(all_, "job");
    if (const std::string uuid = member_text(contact_, "uuid"); !uuid.empty())
      add_once(person.source, "monica:" + uuid);
    for (const JsonValue& tag : member_items(all_, "tags"))
      if (tag.is_string()) add_once(person.tags, tag.get_ref<const std::string&>());
    add_paragraph(person.about, member_text(all_, "description"));
    if (const std::string food = member_text(all_, "food_preferences"); !base::blank(food))
      add_paragraph(person.about, "Food: " + food);
    draft_.set_cadence(member_text(all_, "stay_in_touch_frequency"), 0);
  }

  void take_dates() {
    take_special_date("birthdate", "birthday");
    const JsonValue& met = member(all_, "first_met_date");
    if (!member_flag(met, "is_age_based") && !member_flag(met, "is_year_unknown"))
      draft_.person().since = day_at(met, "date");
    for (const JsonValue& one : collection(contact_, "reminder")) take_reminder(properties(one));
  }

  /// A day, a day of an unknown year, or only about how old somebody is.
  void take_special_date(std::string_view key, const std::string& what) {
    const JsonValue& date = member(all_, key);
    const auto day = day_at(date, "date");
    if (!day) {
      if (const std::string text = member_text(date, "date"); !text.empty())
        draft_.add_date(text, what, 0);  // says what is wrong with it
      return;
    }
    const base::Civil written = base::civil(*day);
    if (member_flag(date, "is_age_based"))
      return add_paragraph(draft_.person().about, fmt::format("Born about {}", written.year));
    base::CalendarDay made{written.month, written.day, written.year};
    if (member_flag(date, "is_year_unknown")) made.year.reset();
    draft_.add_date(made, what, 0);
  }

  /// A yearly one is a date, one that comes once a follow-up; what comes more often is neither.
  void take_reminder(const JsonValue& reminder) {
    if (member_flag(reminder, "inactive")) return;
    const auto day = day_at(reminder, "initial_date");
    const std::string title = member_text(reminder, "title"),
                      every = member_text(reminder, "frequency_type");
    const bool usable = day && !base::blank(title);
    if (usable && every == "year" && member_number(reminder, "frequency_number").value_or(1) == 1) {
      const base::Civil written = base::civil(*day);
      draft_.add_date({written.month, written.day, written.year}, title, 0);
    } else if (usable && every == "one_time") {
      if (*day >= draft_.options().today) add_follow_up(title, *day, std::nullopt);
    } else {
      ++account_.left_out["reminder"];
    }
  }

  void take_fields() {
    for (const JsonValue& one : collection(contact_, "contact_field")) {
      const JsonValue& field = properties(one);
      const auto found = account_.field_types.find(member_text(field, "type"));
      const std::string text = member_text(field, "data"),
                        kind = found != account_.field_types.end() ? found->second : "";
      const bool has_at = text.find('@') != std::string::npos;
      if (kind == "email" || (kind.empty() && has_at)) {
        draft_.add_email(text, 0);
      } else if (kind == "phone") {
        add_once(draft_.person().phone, text);
      } else if (text.starts_with("http://") || text.starts_with("https://")) {
        add_once(draft_.person().url, text);
      } else {
        draft_.add_own(kind.empty() ? "contact" : kind, text);
      }
    }
    for (const JsonValue& one : collection(contact_, "address")) take_address(properties(one));
  }

  void take_address(const JsonValue& place) {
    const std::string town =
        joined({member_text(place, "postal_code"), member_text(place, "city")}, " ");
    add_once(draft_.person().address,
             joined({member_text(place, "street"), town, member_text(place, "province"),
                     member_text(place, "country")},
                    ", "));
  }

  void take_touch(std::optional<base::Date> day, std::string_view channel, std::string note,
                  bool from_them) {
    if (!day) return draft_.warn(0, fmt::format("a {} without a day: left out", channel));
    model::Interaction touch;
    touch.date = *day;
    touch.channel = channel;
    touch.note = std::move(note);
    touch.from_them = from_them;
    draft_.add_touch(std::move(touch), 0);
  }

  void take_touches() {
    for (const JsonValue& one : collection(contact_, "call")) {
      const JsonValue& call = properties(one);
      take_touch(day_at(call, "called_at"), "call", member_text(call, "content"),
                 member_flag(call, "contact_called"));
    }
    for (const JsonValue& one : collection(contact_, "conversation")) take_conversation(one);
    for (const JsonValue& one : collection(contact_, "activity")) {
      if (!one.is_string()) continue;
      const auto found = account_.activities.find(one.get_ref<const std::string&>());
      if (found == account_.activities.end()) {
        draft_.warn(0, "an activity that isn't in the file: left out");
        continue;
      }
      const JsonValue& activity = properties(*found->second);
      take_touch(
          day_at(activity, "happened_at"), "meeting",
          joined({member_text(activity, "summary"), member_text(activity, "description")}, "\n"),
          false);
    }
    draft_.set_last_touch(member_text(all_, "last_talked_to"), 0);
  }

  /// From them if they wrote first.
  void take_conversation(const JsonValue& conversation) {
    const JsonValue& all = properties(conversation);
    std::string first;
    bool from_them = false;
    for (const JsonValue& one : member_items(all, "messages")) {
      const JsonValue& message = one.contains("properties") ? properties(one) : one;
      first = member_text(message, "content");
      from_them = !member_flag(message, "written_by_me", true);
      break;
    }
    take_touch(day_at(all, "happened_at"), "message", first, from_them);
  }

  void add_follow_up(const std::string& what, base::Date due, std::optional<base::Date> done) {
    model::FollowUp made;
    made.due = due;
    made.what = what;
    made.done = done;
    draft_.person().follow_ups.push_back(std::move(made));
  }

  // Monica's tasks have no day: they are due since they were written down.
  void take_tasks() {
    for (const JsonValue& one : collection(contact_, "task")) {
      const JsonValue& task = properties(one);
      const auto due = day_at(one, "created_at");
      std::optional<base::Date> done;
      if (member_flag(task, "completed")) {
        done = day_at(task, "completed_at");
        if (!done) done = day_at(one, "updated_at");
        if (!done) done = due;
      }
      const std::string what =
          joined({member_text(task, "title"), member_text(task, "description")}, ": ");
      if (!what.empty()) add_follow_up(what, due.value_or(draft_.options().today), done);
    }
  }

  void take_relations() {
    if (const std::string by = member_text(all_, "first_met_through"); !by.empty()) {
      const auto found = account_.names.find(by);
      if (found != account_.names.end())
        draft_.add_relation(Relation::Kind::referred_by, "", found->second);
      else
        draft_.warn(0, "met through somebody who isn't in the file: left out");
    }
    const auto found = account_.relationships.find(member_text(contact_, "uuid"));
    if (found == account_.relationships.end()) return;
    for (const JsonValue* one : found->second) {
      const auto other = account_.names.find(member_text(properties(*one), "contact_is"));
      if (other != account_.names.end())
        draft_.add_relation(Relation::Kind::knows, member_text(properties(*one), "type"),
                            other->second);
    }
  }

  void take_state() {
    const bool dead = member_flag(all_, "is_dead");
    if (!dead && member_flag(all_, "is_active", true)) return;
    auto day = day_at(member(all_, "deceased_date"), "date");
    if (!day) day = day_at(contact_, "updated_at");
    if (!day || *day > draft_.options().today) day = draft_.options().today;
    draft_.person().archived = day;
    if (dead) add_paragraph(draft_.person().about, "Has died");
  }

  void count_left_out() {
    constexpr std::array<std::string_view, 6> kinds{"debt",       "gift",  "pet",
                                                    "life_event", "photo", "document"};
    for (const std::string_view kind : kinds)
      if (const std::size_t number = collection(contact_, kind).size(); number > 0)
        account_.left_out[std::string(kind)] += static_cast<int>(number);
  }

  const JsonValue& contact_;
  const JsonValue& all_;
  Monica& account_;
  PersonDraft& draft_;
};

std::string left_out_line(const std::map<std::string, int>& left_out) {
  std::vector<std::string> parts;
  for (const auto& [kind, number] : left_out) {
    std::string name = kind;
    for (char& c : name)
      if (c == '_') c = ' ';
    parts.push_back(fmt::format("{} {}{}", number, name, number == 1 ? "" : "s"));
  }
  return "left out: " + base::join(parts, ", ");
}

}  // namespace

bool is_monica(const Source& source) {
  return begins_json_with(source, {"version", "app_version", "account"});
}

Reading read_monica(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "Monica's export";
  reading.unit = "contact";
  const JsonValue document = json_of(source, options, reading, "dataUrl");
  if (!reading.flaws.empty()) return reading;
  const JsonValue& account = member(document, "account");
  Monica all(account);
  for (const JsonValue& contact : collection(account, "contact")) {
    if (member_flag(properties(contact), "is_partial")) {
      ++all.left_out["partial contact"];
      continue;
    }
    PersonDraft draft(source, options, reading, 0);
    MonicaContact(contact, all, draft).take();
  }
  if (!all.left_out.empty()) reading.remarks.push_back(left_out_line(all.left_out));
  return reading;
}

}  // namespace nurture::exchange
