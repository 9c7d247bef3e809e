// Which item of one list is which of another.
#include "merge/pairs.hpp"

#include <algorithm>
#include <unordered_map>

namespace nurture::merge {
namespace {

/// How often a mark was seen, and where the last time.
struct Seen {
  std::size_t count = 0, at = nowhere;
};

using Sightings = std::unordered_map<std::string, Seen>;

Sightings sightings(const Items& items, std::size_t begin, std::size_t end, const Mark& mark) {
  Sightings seen;
  for (; begin < end; ++begin) {
    std::string found = mark(*items[begin]);
    if (found.empty()) continue;
    Seen& one = seen[std::move(found)];
    ++one.count;
    one.at = begin;
  }
  return seen;
}

void append_sized(std::string& text, std::string_view part) {
  text += std::to_string(part.size());
  text += ':';
  text += part;
}

void append_canonical(std::string& text, const yaml::Value& value) {
  text += static_cast<char>('a' + static_cast<char>(value.kind));
  append_sized(text, value.text);
  for (const yaml::Value& item : value.items) {
    text += '-';
    append_canonical(text, item);
  }
  std::vector<const yaml::Entry*> entries;
  for (const yaml::Entry& entry : value.entries) entries.push_back(&entry);
  std::sort(entries.begin(), entries.end(),
            [](const yaml::Entry* a, const yaml::Entry* b) { return a->first < b->first; });
  for (const yaml::Entry* entry : entries) {
    text += '=';
    append_sized(text, entry->first);
    append_canonical(text, entry->second);
  }
}

}  // namespace

std::string canonical(const yaml::Value& value) {
  std::string text;
  append_canonical(text, value);
  return text;
}

Pairs::Pairs(const Items& base, const Items& side)
    : of_base(base.size(), nowhere), of_side(side.size(), nowhere), base_(base), side_(side) {}

void Pairs::match_equal() {
  std::size_t head = 0;
  const std::size_t shorter = std::min(base_.size(), side_.size());
  while (head < shorter && same_meaning(*base_[head], *side_[head])) join(head, head), ++head;
  for (std::size_t tail = 1; tail <= shorter - head; ++tail) {
    const std::size_t i = base_.size() - tail;
    const std::size_t j = side_.size() - tail;
    if (!same_meaning(*base_[i], *side_[j])) break;
    join(i, j);
  }
  match(canonical);
}

void Pairs::match(const Mark& mark) {
  std::unordered_map<std::string, std::vector<std::size_t>> unmatched;  // the first one last
  for (std::size_t i = base_.size(); i-- > 0;) {
    if (of_base[i] == nowhere) unmatched[mark(*base_[i])].push_back(i);
  }
  for (std::size_t j = 0; j < side_.size(); ++j) {
    if (of_side[j] != nowhere) continue;
    const std::string wanted = mark(*side_[j]);
    const auto found = unmatched.find(wanted);
    if (wanted.empty() || found == unmatched.end() || found->second.empty()) continue;
    join(found->second.back(), j);
    found->second.pop_back();
  }
}

void Pairs::match_lone(const Mark& mark) {
  const std::vector<std::size_t> partners = of_side;
  for (std::size_t first = 0; first < partners.size();) {
    std::size_t last = first;
    while (last < partners.size() && partners[last] == nowhere) ++last;
    if (last > first) match_lone_between(first, last, mark);
    first = last + 1;
  }
}

/// The items [first, last) are unmatched, and those around them are not.
void Pairs::match_lone_between(std::size_t first, std::size_t last, const Mark& mark) {
  const std::size_t begin = first == 0 ? 0 : of_side[first - 1] + 1;
  const std::size_t end = last == side_.size() ? base_.size() : of_side[last];
  for (std::size_t i = begin; i < end; ++i) {
    if (of_base[i] != nowhere) return;
  }
  const Sightings old = sightings(base_, begin, end, mark);
  for (const auto& [text, here] : sightings(side_, first, last, mark)) {
    const auto there = old.find(text);
    if (here.count == 1 && there != old.end() && there->second.count == 1) {
      join(there->second.at, here.at);
    }
  }
}

}  // namespace nurture::merge
