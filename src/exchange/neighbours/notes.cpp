// Notes in Markdown: properties in front matter or as Logseq's "key:: value", dated lines, text.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "exchange/neighbours/dated_line.hpp"
#include "exchange/neighbours/front_matter.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

// What programs keep there for themselves.
constexpr std::array<std::string_view, 12> programs_properties{
    "created", "updated",  "modified",  "date",       "cssclass", "cssclasses",
    "publish", "template", "collapsed", "identifier", "id",       "icon"};

/// "alias:: Amazing Grace", also as an item of a list; several values stand between commas, but
/// not those in a link: [[Dec 9th, 1906]].
std::optional<Property> logseq_property(std::string_view line, int number) {
  std::string_view bare = base::trim(line);
  if (bare.starts_with("- ")) bare = base::trim(bare.substr(2));
  const std::size_t end = bare.find("::");
  if (end == std::string_view::npos || end == 0) return std::nullopt;
  const std::string_view name = bare.substr(0, end);
  const std::string_view value = bare.substr(end + 2);
  if (name.find_first_of(" \t`[(\"") != std::string_view::npos) return std::nullopt;
  if (!value.empty() && value.front() != ' ') return std::nullopt;
  Property made{std::string(name), {}, number};
  const bool linked = value.find("[[") != std::string_view::npos;
  made.values =
      linked ? std::vector<std::string>{std::string(base::trim(value))} : parts_of(value, ",");
  return made;
}

std::string stem_of_note(const std::string& path) {
  std::string name = path.substr(path.find_last_of("/\\") + 1);
  if (const std::size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0)
    name.resize(dot);
  return name;
}

class Note {
 public:
  Note(const Source& source, const ReadOptions& options, Reading& reading)
      : source_(source), options_(options), draft_(source, options, reading, 1) {}

  void read(std::string_view text) {
    const auto lines = text_lines(text);
    const FrontMatter front = read_front_matter(lines);
    for (const Property& one : front.properties) take_property_of_note(one);
    for (const int line : front.beyond) beyond_.push_back(line);
    for (std::size_t i = front.lines; i < lines.size(); ++i)
      take_line(lines[i], static_cast<int>(i) + 1);
  }

  /// Among its tags, or one below it.
  bool has_tag(std::string_view tag) const {
    if (tag.starts_with('#')) tag.remove_prefix(1);
    const std::string wanted = base::fold(tag);
    return std::ranges::any_of(tags_, [&](const std::string& one) {
      const std::string folded = base::fold(one);
      return folded == wanted || folded.starts_with(wanted + "/");
    });
  }

  void finish() {
    for (const int line : beyond_)
      draft_.warn(line, "a property that is neither a value nor a list of values: left out");
    model::Contact& person = draft_.person();
    for (const Property& one : properties_) take_property(one, draft_);
    for (const std::string& tag : tags_of_text_) add_once(person.tags, tag);
    if (person.name.empty()) person.name = title_;
    if (person.name.empty()) person.name = stem_of_note(source_.path);
    for (Touch& one : touches_) draft_.add_touch(std::move(one.touch), one.line);
    add_paragraph(person.about, text_);
    draft_.finish();
  }

 private:
  struct Touch {
    model::Interaction touch;
    int line;
    std::size_t indent;
  };

  void take_property_of_note(Property property) {
    const std::string name = base::slug(property.name);
    if (std::ranges::find(programs_properties, name) != programs_properties.end() &&
        property_key(property.name, options_).empty())
      return;
    const bool mapped = std::ranges::any_of(
        options_.columns, [&](const auto& one) { return base::slug(one.first) == name; });
    if (name == "title" && !mapped) {  // the note's, not the person's
      if (!property.values.empty()) title_ = without_links(property.values.front());
      return;
    }
    if (name == "type" || property_key(property.name, options_) == "tags")
      for (const std::string& value : property.values)
        for (std::string& tag : parts_of(without_links(value), ", \t"))
          tags_.push_back(tag.starts_with('#') ? tag.substr(1) : tag);
    properties_.push_back(std::move(property));
  }

  void take_line(std::string_view line, int number) {
    const std::string_view bare = base::trim(line);
    if (bare.starts_with("```")) in_code_ = !in_code_;
    if (!in_code_) {
      if (auto property = logseq_property(line, number))
        return take_property_of_note(*std::move(property));
      const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
      if (auto touch = dated_line(line, "-*+", options_)) {
        touches_.push_back({*std::move(touch), number, indent});
        in_touch_ = true;
        return;
      }
      if (in_touch_ && !bare.empty() && indent > touches_.back().indent)
        return go_on(touches_.back().touch.note, bare);
      in_touch_ = false;
      if (bare.starts_with("# ") && base::blank(text_) && take_heading(bare.substr(2))) return;
      take_tags_of_text(bare);
    }
    text_ += without_links(line);
    text_ += '\n';
  }

  /// An item below a touch is more of it.
  static void go_on(std::string& note, std::string_view line) {
    for (const std::string_view mark : {"- ", "* ", "+ "})
      if (line.starts_with(mark)) line.remove_prefix(mark.size());
    if (!note.empty()) note += '\n';
    note += without_links(line);
  }

  /// The first heading, above all text: the title.
  bool take_heading(std::string_view heading) {
    if (title_.empty()) title_ = without_links(base::trim(heading));
    return true;
  }

  /// A line of nothing but #tags.
  void take_tags_of_text(std::string_view line) {
    const auto words = parts_of(line, " \t,");
    const bool only_tags = std::ranges::all_of(words, [](const std::string& one) {
      return one.size() > 1 && one[0] == '#' && one[1] != '#';
    });
    if (!only_tags) return;
    for (const std::string& one : words) {
      tags_.push_back(one.substr(1));
      tags_of_text_.push_back(one.substr(1));
    }
  }

  const Source& source_;
  const ReadOptions& options_;
  PersonDraft draft_;
  std::vector<Property> properties_;
  std::vector<int> beyond_;
  std::vector<std::string> tags_, tags_of_text_;
  std::vector<Touch> touches_;
  std::string title_, text_;
  bool in_code_ = false, in_touch_ = false;
};

}  // namespace

bool is_notes(const Source& source) {
  const std::string path = base::lower(source.path);
  return path.ends_with(".md") || path.ends_with(".markdown") ||
         begins_with_front_matter(source.bytes);
}

Reading read_notes(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "notes in Markdown";
  reading.unit = "note";
  if (options.tag.empty() && !options.all) {
    reading.remarks.emplace_back(
        "notes are people only with --tag TAG (those that have it) or --all");
    return reading;
  }
  constexpr std::size_t most = std::size_t{4} << 20;
  if (source.bytes.size() > most) {
    reading.flaws.push_back({source.path,
                             0,
                             0,
                             "larger than 4 MB, which no note of somebody is",
                             "keep in it what is about them",
                             {}});
    return reading;
  }
  const std::string text = text_of(source, options, reading);
  Note note(source, options, reading);
  note.read(text);
  if (options.all || note.has_tag(options.tag)) {
    note.finish();
  } else {
    reading.remarks.push_back(fmt::format("notes without the tag '{}' are left out", options.tag));
  }
  return reading;
}

}  // namespace nurture::exchange
