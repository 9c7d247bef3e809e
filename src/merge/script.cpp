// A merged text under construction: stretches that are agreed on, and conflicts between them.
#include "merge/script.hpp"

#include <algorithm>

#include "merge/lines.hpp"
#include "yaml/lines.hpp"

namespace nurture::merge {
namespace {

void append(std::string& text, std::string_view more, const std::string& line_break) {
  if (more.empty()) return;
  if (!text.empty() && !yaml::is_break(text.back())) text += line_break;
  text += more;
}

void append_marker(std::string& text, char sign, int size, const std::string& label,
                   const std::string& line_break) {
  append(text, std::string(static_cast<std::size_t>(size), sign), line_break);
  if (!label.empty()) text += " " + label;
  text += line_break;
}

void append_conflict(std::string& text, const ScriptStretch& stretch, const MarkerStyle& style,
                     const std::string& line_break) {
  append_marker(text, '<', style.size, style.ours, line_break);
  append(text, stretch.ours, line_break);
  append_marker(text, '=', style.size, "", line_break);
  append(text, stretch.theirs, line_break);
  append_marker(text, '>', style.size, style.theirs, line_break);
}

}  // namespace

void Script::add(std::string_view text) {
  if (text.empty()) return;
  if (!stretches_.empty() && !stretches_.back().conflict) {
    append(stretches_.back().ours, text, line_break_);
    append(stretches_.back().theirs, text, line_break_);
  } else {
    stretches_.push_back({std::string(text), std::string(text), false});
  }
}

void Script::add_conflict(std::string ours, std::string theirs) {
  // Something of ours alone and then something of theirs alone stand against each other.
  if (!stretches_.empty() && stretches_.back().conflict) {
    ScriptStretch& last = stretches_.back();
    if (last.theirs.empty() && ours.empty()) return last.theirs.swap(theirs);
    if (last.ours.empty() && theirs.empty()) return last.ours.swap(ours);
  }
  stretches_.push_back({std::move(ours), std::move(theirs), true});
}

void Script::add(const Script& other) {
  for (const ScriptStretch& stretch : other.stretches_) {
    if (stretch.conflict) {
      add_conflict(stretch.ours, stretch.theirs);
    } else {
      add(stretch.ours);
    }
  }
}

int Script::conflicts() const {
  return static_cast<int>(std::count_if(stretches_.begin(), stretches_.end(),
                                        [](const ScriptStretch& one) { return one.conflict; }));
}

bool Script::begins_one_sided() const {
  return !stretches_.empty() && stretches_.front().conflict &&
         (stretches_.front().ours.empty() || stretches_.front().theirs.empty());
}

Script Script::with_front(const std::function<std::string(const std::string&)>& change) const {
  Script changed = *this;
  if (changed.stretches_.empty()) return changed;
  ScriptStretch& first = changed.stretches_.front();
  first.ours = change(first.ours);
  first.theirs = change(first.theirs);
  return changed;
}

std::string Script::decided_for(Side side) const {
  std::string text;
  for (const ScriptStretch& stretch : stretches_) {
    append(text, side == Side::ours ? stretch.ours : stretch.theirs, line_break_);
  }
  return text;
}

std::string Script::with_both() const {
  std::string text;
  for (const ScriptStretch& stretch : stretches_) {
    append(text, stretch.ours, line_break_);
    if (!stretch.conflict) continue;
    const auto ours = lines_of(stretch.ours);
    for (const std::string_view line : lines_of(stretch.theirs)) {
      const auto is_line = [line](std::string_view one) { return same_line(one, line); };
      if (std::none_of(ours.begin(), ours.end(), is_line)) append(text, line, line_break_);
    }
  }
  return text;
}

std::string Script::with_markers(const MarkerStyle& style) const {
  std::string text;
  for (const ScriptStretch& stretch : stretches_) {
    if (stretch.conflict) {
      append_conflict(text, stretch, style, line_break_);
    } else {
      append(text, stretch.ours, line_break_);
    }
  }
  return text;
}

}  // namespace nurture::merge
