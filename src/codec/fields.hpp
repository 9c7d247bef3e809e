// The keys of one map, taken by the table of keys: what is unknown, missing or of the wrong type
// becomes a diagnostic with its place. Internal to codec/.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "codec/path_finder.hpp"
#include "model/rule.hpp"
#include "model/schema.hpp"
#include "yaml/document.hpp"

namespace nurture::codec {

/// The flaws of one file, each with its place. Of a file that is all flaws the first hundred tell
/// what is wrong: the rest are counted.
class Report {
 public:
  Report(const yaml::Document& document, const std::string& path)
      : document_(document), path_(path), finder_(document) {}

  const yaml::Document& document() const { return document_; }
  const yaml::Node& node(yaml::NodeId id) const { return document_.node(id); }
  void error(yaml::NodeId at, std::string message, std::string hint = {});
  void warning(yaml::NodeId at, std::string message, std::string hint = {});
  yaml::NodeId place(const yaml::Path& path) { return finder_.find(path); }
  bool has_errors() const { return errors_ > 0; }
  /// No more are kept: what one more would say need not be worked out.
  bool full() const { return diagnostics_.size() >= most_flaws; }
  base::Diagnostics take();

 private:
  static constexpr std::size_t most_flaws = 100;

  void add(yaml::NodeId at, std::string message, std::string hint, base::Severity severity);

  const yaml::Document& document_;
  const std::string& path_;
  base::Diagnostics diagnostics_;
  PathFinder finder_;
  std::size_t errors_ = 0;
  std::size_t more_ = 0, more_errors_ = 0;  ///< beyond those that are kept
};

/// A text of the file inside a message: in 'quotes', one line, cut, without control characters.
std::string quoted(std::string_view text);
/// "a list", "a map", or the text in quotes: what was found where something else is expected.
std::string found(const yaml::Node& node);

/// Calls visit(NodeId) for the items of a list (empty ones left out), or for the single value that
/// stands for one.
template <typename Visit>
void each_item(const yaml::Document& document, yaml::NodeId list, Visit visit) {
  if (document.node(list).kind != yaml::Kind::list) {
    visit(list);
    return;
  }
  for (auto item = document.node(list).first_child; item != yaml::no_node;
       item = document.node(item).next) {
    if (document.node(item).kind != yaml::Kind::absent) {
      visit(item);
    }
  }
}

/// Read each key with the overload of its member's type. False: the key is not there (a key without
/// a value isn't), or it is flawed, has been reported, and the member is left as it was.
class Fields {
 public:
  /// Reports unknown keys as warnings, but for x-… ones. `map` must be a map.
  Fields(Report& report, yaml::NodeId map, std::span<const model::Key> rows);

  /// Reports the required keys that are missing; true if there are none.
  bool complete() const;

  bool read(std::string_view name, std::string& to);
  bool read(std::string_view name, std::optional<std::string>& to);
  bool read(std::string_view name, std::vector<std::string>& to);
  bool read(std::string_view name, base::Date& to);
  bool read(std::string_view name, std::optional<base::Date>& to);
  bool read(std::string_view name, base::CalendarDay& to);
  bool read(std::string_view name, std::vector<base::CalendarDay>& to);
  bool read(std::string_view name, std::optional<base::Period>& to);
  bool read(std::string_view name, base::Interval& to);
  bool read(std::string_view name, bool& to);
  bool read(std::string_view name, std::optional<bool>& to);
  bool read(std::string_view name, int& to, int least = 0);
  bool read(std::string_view name, std::optional<int>& to, int least);
  bool read(std::string_view name, std::vector<int>& to, int least);
  bool read(std::string_view name, double& to);
  bool read(std::string_view name, std::optional<model::Cadence>& to);

  /// The value's node; empty where the key is not there.
  std::optional<yaml::NodeId> node(std::string_view name);
  /// Calls visit(NodeId) for each item of a list, or for the single value that stands for one.
  template <typename Visit>
  void each(std::string_view name, Visit visit) {
    if (const auto list = node(name)) {
      each_item(report_.document(), *list, visit);
    }
  }

 private:
  static constexpr std::size_t most_rows = 32;

  std::size_t row(std::string_view name);
  void enter(yaml::NodeId key, yaml::NodeId value);
  std::optional<std::string_view> text_of(const model::Key& key, yaml::NodeId at);
  bool allowed(const model::Key& key, yaml::NodeId at, std::string_view text);
  template <typename To, typename Parse>
  bool convert(std::string_view name, Parse parse, std::string_view expected, To& to);
  template <typename To, typename Parse>
  bool convert_all(std::string_view name, Parse parse, std::string_view expected,
                   std::vector<To>& to);

  Report& report_;
  yaml::NodeId map_;
  std::span<const model::Key> rows_;
  /// Where the next key is looked for first: files follow the table's order, and so do readers.
  std::size_t cursor_ = 0;
  std::size_t row_ = 0;  ///< of the key that was found last
  std::array<yaml::NodeId, most_rows> values_;
};

/// The rules of a cadence; empty if one can't be read (reported) or nothing is there.
std::optional<model::Cadence> read_cadence(Report& report, std::string_view key, yaml::NodeId at);
/// What each_item visits.
std::vector<yaml::NodeId> list_items(const yaml::Document& document, yaml::NodeId list);

}  // namespace nurture::codec
