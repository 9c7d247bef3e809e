// The flaws of one file, each with its place. Internal to codec/ and store/check.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "yaml/document.hpp"
#include "yaml/edit.hpp"

namespace nurture::codec {

/// Of a file that is all flaws the first hundred tell what is wrong: the rest are counted.
class Report {
 public:
  Report(const yaml::Document& document, const std::string& path)
      : document_(document), path_(path) {}

  void error(const yaml::Ref& at, std::string message, std::string hint = {});
  void warning(const yaml::Ref& at, std::string message, std::string hint = {});
  /// The deepest node on the path that is there: what a diagnostic of that key points at. An index
  /// behind one of the file's lists of maps counts what decoding keeps, as the model does.
  yaml::Ref place(const yaml::Path& path);
  bool has_errors() const { return errors_ > 0; }
  /// No more are kept: what one more would say need not be worked out.
  bool full() const { return diagnostics_.size() >= most_flaws; }
  base::Diagnostics take();

 private:
  static constexpr std::size_t most_flaws = 100;

  void add(const yaml::Ref& at, std::string message, std::string hint, base::Severity severity);
  const std::vector<yaml::Ref>& kept_items(const yaml::Ref& list, std::string_view key);

  const yaml::Document& document_;
  const std::string& path_;
  base::Diagnostics diagnostics_;
  std::map<yaml::NodeId, std::vector<yaml::Ref>> kept_items_;  ///< of the lists asked for so far
  std::size_t errors_ = 0;
  std::size_t more_ = 0, more_errors_ = 0;  ///< beyond those that are kept
};

/// A text of the file inside a message: in 'quotes', one line, cut, without control characters.
std::string quoted(std::string_view text);
/// "a list", "a map", or the text in quotes: what was found where something else is expected.
std::string found(const yaml::Ref& value);

}  // namespace nurture::codec
