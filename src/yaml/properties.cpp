// Anchors, tags and aliases: &name, !tag, *name.
#include <algorithm>
#include <fmt/core.h>

#include "yaml/lines.hpp"
#include "yaml/parser.hpp"

namespace nurture::yaml {
namespace {

bool is_tag_character(char c) {
  constexpr std::string_view others = "-#;/?:@&=+$_.~*'()%!";
  return is_letter(c) || is_digit(c) || others.find(c) != std::string_view::npos;
}

/// Each '%' begins an escape of two digits.
bool escapes_are_whole(std::string_view tag) {
  constexpr std::string_view hexadecimal_digits = "0123456789abcdefABCDEF";
  for (std::size_t at = tag.find('%'); at != std::string_view::npos; at = tag.find('%', at + 1)) {
    const std::string_view digits = tag.substr(at + 1, 2);
    if (digits.size() != 2 || digits.find_first_not_of(hexadecimal_digits) != digits.npos) {
      return false;
    }
  }
  return true;
}

}  // namespace

/// The anchor and tag that stand here, on one line; at_ is left behind the last one.
Parser::Properties Parser::properties(bool in_flow) {
  Properties found;
  found.at = at_;
  while (peek() == '&' || peek() == '!') {
    Properties one;
    one.at = found.at;
    const std::size_t begin = at_;
    if (peek() == '&') {
      one.anchor = anchor_name();
      // From here on the name means this node, which an alias inside it can't stand for yet.
      Anchor& anchor = anchors_[one.anchor] = {};
      anchor.name = one.anchor.data();
    } else {
      one.tag = tag(in_flow);
    }
    if (!ends_word(0) && !(in_flow && ends_flow_word(0))) {
      fail(begin, "an anchor or tag that can't be read",
           "put a text that begins with '&' or '!' in quotes");
    }
    one.end = at_;
    found = merged(found, one);
    pass_blanks();
  }
  return found;
}

Parser::Properties Parser::merged(const Properties& earlier, const Properties& here) const {
  if (!here.any()) return earlier;
  if (!earlier.any()) return here;
  if (!earlier.anchor.empty() && !here.anchor.empty()) fail(here.at, "two anchors for one value");
  if (!earlier.tag.empty() && !here.tag.empty()) fail(here.at, "two tags for one value");
  return {earlier.at, here.end, earlier.anchor.empty() ? here.anchor : earlier.anchor,
          earlier.tag.empty() ? here.tag : earlier.tag};
}

std::string_view Parser::anchor_name() {
  const std::size_t begin = ++at_;
  while (!ends_flow_word(0)) ++at_;
  if (at_ == begin) fail(begin - 1, "an anchor or alias without a name", "put the text in quotes");
  return text_.substr(begin, at_ - begin);
}

std::string_view Parser::tag(bool in_flow) {
  const std::size_t begin = at_;
  if (peek(1) == '<') {
    at_ = std::min(text_.find_first_of("> \t\r\n", at_), text_.size());
    if (peek() != '>' || at_ == begin + 2) fail(begin, "a '!<' without its '>'");
    ++at_;
    return text_.substr(begin, at_ - begin);
  }
  while (!at_end() && is_tag_character(peek())) ++at_;
  const std::string_view whole = text_.substr(begin, at_ - begin);
  const std::size_t last = whole.rfind('!');
  const std::string_view handle = whole.substr(0, last + 1);
  if (handle.size() > 1 && handle != "!!" && tag_handles_.count(handle) == 0) {
    fail(begin, "an undefined tag: '" + std::string(whole) + "'",
         "put a text that begins with '!' in quotes");
  }
  const bool bare_handle = handle.size() > 1 && whole.size() == handle.size();
  const bool torn = !ends_word(0) && !(in_flow && ends_flow_word(0));
  if (bare_handle || torn || !escapes_are_whole(whole)) {
    fail(begin, "a tag that can't be read", "put a text that begins with '!' in quotes");
  }
  return whole;
}

void Parser::decorate(NodeId node, const Properties& properties, const Weight& before) {
  if (!properties.any()) return;
  Node& target = tree_.nodes[node];
  if (target.aliased) fail(properties.at, "an anchor or tag before an alias");
  target.decorated = true;
  if (target.kind == Kind::absent) target.range = {properties.end, properties.end};
  // A tagged nothing is an empty text: `key: !!str`.
  const bool is_text = properties.tag == "!!str" || properties.tag == "!";
  if (target.kind == Kind::absent && is_text) target.kind = Kind::scalar;
  if (properties.anchor.empty()) return;
  Anchor& anchor = anchors_[properties.anchor];
  if (anchor.name != properties.anchor.data()) return;  // a node inside took the name over
  latest_anchor_ = &anchor;
  anchor.node = node;
  anchor.complete = true;
  anchor.weight = {weight_.nodes - before.nodes, weight_.bytes - before.bytes};
  anchor.height = std::max(0, deepest_ - depth_);
}

NodeId Parser::alias() {
  const std::size_t begin = at_;
  const std::string_view name = anchor_name();
  const auto found = anchors_.find(name);
  if (found == anchors_.end()) {
    fail(begin, "an unknown alias: '*" + std::string(name) + "'",
         "put a text that begins with '*' in quotes");
  }
  const Anchor& anchor = found->second;
  if (!anchor.complete) fail(begin, "an alias inside what it stands for");
  if (depth_ + anchor.height > limits_.depth) {
    fail(begin, "nested deeper than " + std::to_string(limits_.depth) + " levels");
  }
  deepest_ = std::max(deepest_, depth_ + anchor.height);
  aliased_ += anchor.weight.nodes;
  if (aliased_ > limits_.aliased) {
    fail(begin, fmt::format("aliases that stand for more than {} values", limits_.aliased),
         "write out what they stand for");
  }
  weigh(anchor.weight);
  Node node = tree_.nodes[anchor.node];
  node.decorated = true;
  node.aliased = true;
  node.range = {begin, at_};
  node.next = no_node;
  tree_.nodes.push_back(node);
  return static_cast<NodeId>(tree_.nodes.size() - 1);
}

}  // namespace nurture::yaml
