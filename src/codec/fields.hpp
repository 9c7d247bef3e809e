// The keys of one map, taken by the table of keys: what is unknown, missing or of the wrong type
// becomes a diagnostic with its place. Internal to codec/.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/report.hpp"
#include "model/rule.hpp"
#include "model/schema.hpp"

namespace nurture::codec {

/// The items of a list but for empty ones; a single value stands for a list of it.
std::vector<yaml::Ref> items_of(const yaml::Ref& list);

/// Read each key with the overload of its member's type. False: the key is not there (a key without
/// a value isn't), or it is flawed, has been reported, and the member is left as it was.
class Fields {
 public:
  /// Reports unknown keys as warnings, but for x-… ones. `map` must be a map.
  Fields(Report& report, const yaml::Ref& map, std::span<const model::Key> rows);

  /// Reports the required keys that are missing; true if there are none.
  bool complete() const;

  bool read(std::string_view name, std::string& to);
  bool read(std::string_view name, std::vector<std::string>& to);
  bool read(std::string_view name, base::Date& to);
  bool read(std::string_view name, base::CalendarDay& to);
  bool read(std::string_view name, std::vector<base::Holidays>& to);
  bool read(std::string_view name, base::Period& to);
  bool read(std::string_view name, base::Interval& to);
  bool read(std::string_view name, bool& to);
  bool read(std::string_view name, int& to, int least = 0);
  bool read(std::string_view name, double& to);
  bool read(std::string_view name, model::Cadence& to);
  template <typename T>
  bool read(std::string_view name, std::optional<T>& to) {
    T value{};
    if (!read(name, value)) return false;
    to = std::move(value);
    return true;
  }

  Report& report() const { return report_; }
  /// Of the key that was asked for last.
  bool is_required() const { return rows_[row_].required; }
  /// Empty where the key is not there.
  std::optional<yaml::Ref> value(std::string_view name);
  /// What items_of() gives; none where the key is not there.
  std::vector<yaml::Ref> items(std::string_view name);

 private:
  static constexpr std::size_t most_rows = 40;

  std::size_t row(std::string_view name);
  void enter(const yaml::Ref& key, const yaml::Ref& value);
  std::optional<std::string_view> text_of(const model::Key& key, const yaml::Ref& at);
  bool allowed(const model::Key& key, const yaml::Ref& at, std::string_view text);
  template <typename T, typename Parse>
  std::optional<T> convert(const model::Key& key, const yaml::Ref& at, Parse parse,
                           std::string_view expected);
  template <typename T, typename Parse>
  bool convert(std::string_view name, Parse parse, std::string_view expected, T& to);
  template <typename T, typename Parse>
  bool convert(std::string_view name, Parse parse, std::string_view expected, std::vector<T>& to);

  Report& report_;
  yaml::Ref map_;
  std::span<const model::Key> rows_;
  /// Where the next key is looked for first: files follow the table's order, and so do readers.
  std::size_t cursor_ = 0;
  std::size_t row_ = 0;  ///< of the key that was found last
  std::array<yaml::NodeId, most_rows> values_;
};

/// The rules of a cadence; empty if one can't be read (reported) or nothing is there.
std::optional<model::Cadence> read_cadence(Report& report, std::string_view key,
                                           const yaml::Ref& at);

}  // namespace nurture::codec
