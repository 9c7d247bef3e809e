// yaml-cpp's events -> Value.
#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/yaml.h>

#include "yaml/lines.hpp"
#include "yaml/reader.hpp"

namespace nurture::yaml {
namespace {

/// What aliases stand for is too much to be held.
struct TooMuch {};

/// Collects the one document's tree.
class Builder : public YAML::EventHandler {
 public:
  explicit Builder(std::string_view text) : text_(text) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    // A plain `null` or `~` comes as a null, too; here it is a word.
    Value value;
    const std::string_view rest =
        text_.substr(std::min<std::size_t>(static_cast<std::size_t>(mark.pos), text_.size()));
    for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
      if (rest.substr(0, word.size()) == word) value = scalar(std::string(word));
    }
    leaf(std::move(value), anchor);
  }

  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t anchor) override {
    leaf(copy(anchors_[anchor]), YAML::NullAnchor);
  }

  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t anchor,
                const std::string& text) override {
    leaf(scalar(text), anchor);
  }

  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                       YAML::anchor_t anchor, YAML::EmitterStyle::value /*style*/) override {
    open_.push_back({list(std::vector<Value>{}), anchor, std::nullopt});
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open_.push_back({map({}), anchor, std::nullopt});
  }
  void OnMapEnd() override { close(); }

  Value root;
  bool has_complex_key = false;

 private:
  struct Open {
    Value value;
    YAML::anchor_t anchor;
    std::optional<std::string> key;  ///< read, its value is not
  };

  void leaf(Value value, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) anchors_[anchor] = copy(value);
    if (open_.empty()) {
      root = std::move(value);
      return;
    }
    Open& parent = open_.back();
    if (parent.value.kind == Kind::list) {
      parent.value.items.push_back(std::move(value));
    } else if (!parent.key) {
      has_complex_key = has_complex_key || value.kind != Kind::scalar;
      parent.key = value.text;
    } else {
      parent.value.entries.emplace_back(std::move(*parent.key), std::move(value));
      parent.key.reset();
    }
  }

  /// Anchors inside anchors, and aliases of aliases, are copied over and over.
  Value copy(const Value& value) {
    constexpr std::size_t most_copied = 50'000;
    copied_ += count(value);
    if (copied_ > most_copied) throw TooMuch{};
    return value;
  }

  static std::size_t count(const Value& value) {
    std::size_t all = 1;
    for (const Value& item : value.items) all += count(item);
    for (const Entry& entry : value.entries) all += 1 + count(entry.second);
    return all;
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    leaf(std::move(done.value), done.anchor);
  }

  std::string_view text_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Value> anchors_;
  std::size_t copied_ = 0;
};

/// yaml-cpp 0.7 doesn't take a lone CR for a line break.
std::string without_lone_returns(std::string_view text) {
  std::string result(text);
  for (std::size_t at = 0; at < result.size(); ++at) {
    if (result[at] == '\r' && break_length(result, at) == 1) result[at] = '\n';
  }
  return result;
}

}  // namespace

std::optional<Value> second_reading(std::string_view text) {
  // Its marks count from behind the mark, so it gets the text without one.
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
    text.remove_prefix(byte_order_mark.size());
  std::istringstream stream(without_lone_returns(text));
  try {
    YAML::Parser parser(stream);
    Builder builder(text);
    if (!parser.HandleNextDocument(builder)) return Value{};
    Builder rest(text);
    if (builder.has_complex_key || parser.HandleNextDocument(rest)) return std::nullopt;
    return std::move(builder.root);
  } catch (const YAML::Exception&) {
    return std::nullopt;
  } catch (const TooMuch&) {
    return std::nullopt;
  }
}

}  // namespace nurture::yaml
