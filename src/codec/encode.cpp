// Model values as they stand in a file: what isn't set is left out, keys in the table's order.
#include "codec/codec.hpp"

namespace nurture::codec {
namespace {

using yaml::Value;

/// A map in the making; what is empty is not added.
class Entries {
 public:
  Entries& add(std::string_view key, Value value) {
    entries_.emplace_back(key, std::move(value));
    return *this;
  }
  Entries& add(std::string_view key, const std::string& text) {
    return text.empty() ? *this : add(key, yaml::scalar(text));
  }
  Entries& add(std::string_view key, const std::optional<base::Date>& day) {
    return day ? add(key, yaml::scalar(base::iso(*day))) : *this;
  }
  Entries& add(std::string_view key, const std::optional<base::Period>& period) {
    return period ? add(key, yaml::scalar(period->text)) : *this;
  }
  /// One text stands by itself, several as a list.
  Entries& add(std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) {
      return *this;
    }
    return add(key, texts.size() == 1 ? yaml::scalar(texts.front()) : yaml::list(texts));
  }
  template <typename T>
  Entries& add_all(std::string_view key, const std::vector<T>& records) {
    std::vector<Value> items;
    for (const auto& record : records) {
      items.push_back(to_value(record));
    }
    return items.empty() ? *this : add(key, yaml::list(std::move(items)));
  }
  Value take() { return yaml::map(std::move(entries_)); }

 private:
  std::vector<yaml::Entry> entries_;
};

Entries& add(Entries& to, const std::optional<model::Cadence>& cadence) {
  if (!cadence) {
    return to;
  }
  std::vector<std::string> rules;
  for (const auto& rule : cadence->rules) {
    rules.push_back(model::to_text(rule));
  }
  return to.add("cadence", rules.empty() ? std::vector<std::string>{"none"} : rules);
}

}  // namespace

Value to_value(const model::Contact& contact) {
  Entries entries;
  entries.add("name", contact.name)
      .add("uid", contact.uid)
      .add("also", contact.also)
      .add("formerly", contact.formerly)
      .add("org", contact.org)
      .add("title", contact.title)
      .add("level", contact.level)
      .add("owner", contact.owner)
      .add("rating", contact.rating);
  add(entries, contact.cadence);
  if (contact.programme) {
    entries.add("programme", to_value(*contact.programme));
  }
  entries.add("segment", contact.segment)
      .add("email", contact.email)
      .add("phone", contact.phone)
      .add("url", contact.url)
      .add("tags", contact.tags)
      .add("about", contact.about)
      .add("since", contact.since)
      .add("added", contact.added)
      .add("met", contact.met)
      .add("referred_by", contact.referred_by)
      .add("knows", contact.knows)
      .add_all("dates", contact.dates)
      .add_all("needs", contact.needs)
      .add_all("follow_ups", contact.follow_ups)
      .add("snooze", contact.snooze)
      .add_all("past", contact.past)
      .add("archived", contact.archived)
      .add_all("interactions", contact.interactions);
  return entries.take();
}

Value to_value(const model::Organisation& organisation) {
  Entries entries;
  entries.add("name", organisation.name)
      .add("formerly", organisation.formerly)
      .add("rating", organisation.rating);
  add(entries, organisation.cadence);
  entries.add("segment", organisation.segment);
  if (organisation.target) {
    entries.add("target", yaml::bare(*organisation.target ? "true" : "false"));
  }
  entries.add("owner", organisation.owner)
      .add("url", organisation.url)
      .add("tags", organisation.tags)
      .add("about", organisation.about)
      .add("parent", organisation.parent)
      .add_all("dates", organisation.dates)
      .add_all("needs", organisation.needs)
      .add_all("follow_ups", organisation.follow_ups);
  return entries.take();
}

Value to_value(const model::Interaction& interaction) {
  Entries entries;
  entries.add("date", yaml::scalar(base::iso(interaction.date)))
      .add("channel", interaction.channel);
  if (!interaction.reached) {
    entries.add("reached", yaml::bare("false"));
  }
  if (interaction.from_them) {
    entries.add("from", yaml::scalar("them"));
  }
  entries.add("by", interaction.by)
      .add("intent", interaction.intent)
      .add("sent", interaction.sent)
      .add("message_id", interaction.message_id)
      .add("note", interaction.note);
  if (interaction.next) {
    entries.add("next",
                yaml::scalar(*interaction.next));  // "" is kept: it takes the standing one away
  }
  return entries.take();
}

Value to_value(const model::FollowUp& follow_up) {
  return Entries{}
      .add("due", yaml::scalar(base::iso(follow_up.due)))
      .add("what", follow_up.what)
      .add("done", follow_up.done)
      .add("withdrawn", follow_up.withdrawn)
      .take();
}

Value to_value(const model::Need& need) {
  Entries entries;
  entries.add("what", need.what).add("status", yaml::scalar(model::to_text(need.status)));
  entries.add("when", need.when)
      .add("obstacle", need.obstacle)
      .add("competitor", need.competitor)
      .add("noted", need.noted)
      .add("closed", need.closed);
  return entries.take();
}

Value to_value(const model::Anniversary& date) {
  Entries entries;
  entries.add("date", yaml::scalar(base::to_text(date.date))).add("what", date.what);
  if (date.year) {
    entries.add("year", yaml::bare(std::to_string(*date.year)));
  }
  if (date.lead.count > 0) {
    entries.add("lead", yaml::scalar(base::to_text(date.lead)));
  }
  return entries.take();
}

Value to_value(const model::ProgrammeStart& programme) {
  if (!programme.start && programme.skipped.empty()) {
    return yaml::scalar(programme.name);
  }
  std::vector<Value> skipped;
  for (const auto step : programme.skipped) {
    skipped.push_back(yaml::bare(std::to_string(step)));
  }
  Entries entries;
  entries.add("name", programme.name).add("start", programme.start);
  if (!skipped.empty()) {
    entries.add("skipped", yaml::list(std::move(skipped)));
  }
  return entries.take();
}

Value to_value(const model::Past& past) {
  return Entries{}
      .add("org", past.org)
      .add("title", past.title)
      .add("until", past.until)
      .add("successor", past.successor)
      .take();
}

}  // namespace nurture::codec
