// Model values as they stand in a file: what isn't set is left out, keys in the table's order.
#include <fmt/core.h>

#include "codec/codec.hpp"
#include "model/records.hpp"

namespace nurture::codec {
namespace {

using yaml::Value;

template <typename T>
Value map_of(const T& record);

/// A map in the making.
class RecordWriter {
 public:
  std::vector<yaml::Entry> entries;

  void value(std::string_view key, const std::string& text) {
    if (!text.empty()) add(key, text);
  }
  /// "" is kept: as `next` it takes the standing one away.
  void value(std::string_view key, const std::optional<std::string>& text) {
    if (text) add(key, *text);
  }
  /// One text stands by itself, several as a list.
  void value(std::string_view key, const std::vector<std::string>& texts) {
    if (texts.size() == 1) add(key, texts.front());
    if (texts.size() > 1) add(key, yaml::list(texts));
  }
  void value(std::string_view key, base::Date day) { add(key, base::iso(day)); }
  void value(std::string_view key, const std::optional<base::Date>& day) {
    if (day) add(key, base::iso(*day));
  }
  void value(std::string_view key, const base::CalendarDay& day) { add(key, base::to_text(day)); }
  void value(std::string_view key, const std::optional<base::Period>& period) {
    if (period) add(key, period->text);
  }
  void value(std::string_view key, const base::Interval& interval) {
    if (interval.count > 0) add(key, base::to_text(interval));
  }
  /// Of `reached`: true unless it is said.
  void value(std::string_view key, bool flag) {
    if (!flag) add(key, yaml::bare("false"));
  }
  void value(std::string_view key, const std::optional<bool>& flag) {
    if (flag) add(key, yaml::bare(*flag ? "true" : "false"));
  }
  void value(std::string_view key, const std::optional<int>& number) {
    if (number) add(key, yaml::bare(std::to_string(*number)));
  }
  void value(std::string_view key, const std::optional<double>& number) {
    if (number) add(key, yaml::bare(fmt::format("{}", *number)));
  }
  void value(std::string_view key, model::NeedStatus status) { add(key, model::to_text(status)); }
  void value(std::string_view key, const std::optional<model::Cadence>& cadence) {
    if (!cadence) return;
    std::vector<std::string> rules;
    for (const auto& rule : cadence->rules) rules.push_back(model::to_text(rule));
    value(key, rules.empty() ? std::vector<std::string>{"none"} : rules);
  }
  template <model::Record T>
  void value(std::string_view key, const std::vector<T>& records) {
    std::vector<Value> items;
    for (const auto& record : records) items.push_back(map_of(record));
    if (!items.empty()) add(key, yaml::list(std::move(items)));
  }
  void word(std::string_view key, const char* text, bool said) {
    if (said) add(key, yaml::scalar(text));
  }

 private:
  void add(std::string_view key, Value value) { entries.emplace_back(key, std::move(value)); }
  void add(std::string_view key, std::string text) { add(key, yaml::scalar(std::move(text))); }
};

template <typename T>
Value map_of(const T& record) {
  RecordWriter writer;
  each_key(record, writer);
  return yaml::map(std::move(writer.entries));
}

}  // namespace

Value to_value(const model::Contact& contact) {
  return map_of(contact);
}

Value to_value(const model::Organisation& organisation) {
  return map_of(organisation);
}

Value to_value(const model::Interaction& interaction) {
  return map_of(interaction);
}

Value to_value(const model::FollowUp& follow_up) {
  return map_of(follow_up);
}

Value to_value(const model::Need& need) {
  return map_of(need);
}

Value to_value(const model::Anniversary& date) {
  return map_of(date);
}

}  // namespace nurture::codec
