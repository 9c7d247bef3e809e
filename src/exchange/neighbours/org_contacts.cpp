// Emacs' org-contacts: headings with a drawer of properties.
//
//   #+FILETAGS: :work:
//   ** Grace Hopper                      :navy:
//   :PROPERTIES:
//   :EMAIL: grace@example.com
//   :END:
//   - [2026-10-26 Mon] Call: budget in February
//
// Tags of a heading are those of the headings below it, too.
#include <algorithm>
#include <fmt/core.h>

#include "base/strings.hpp"
#include "exchange/neighbours/dated_line.hpp"
#include "exchange/neighbours/properties.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

struct OrgHeading {
  int line = 0;
  std::size_t level = 0;
  std::string title;
  std::vector<std::string> tags;  ///< with those it inherits
  std::vector<Property> properties;
  std::vector<std::string_view> text;
  std::vector<int> text_lines;
};

/// ":work:navy:" at the end of a heading; taken off it.
std::vector<std::string> take_heading_tags(std::string_view& title) {
  title = base::trim(title);
  const std::size_t blank = title.find_last_of(" \t");
  const std::string_view last = blank == std::string_view::npos ? title : title.substr(blank + 1);
  if (last.size() < 3 || !last.starts_with(':') || !last.ends_with(':')) return {};
  title = base::trim(title.substr(0, title.size() - last.size()));
  return parts_of(last, ":");
}

/// Words that org reads as the state of a task, and the priority behind them.
std::string_view without_state(std::string_view title) {
  for (const std::string_view state : {"TODO ", "DONE "})
    if (title.starts_with(state)) title = base::trim(title.substr(state.size()));
  if (title.starts_with("[#") && title.size() > 4 && title[3] == ']')
    title = base::trim(title.substr(4));
  return title;
}

class OrgReader {
 public:
  OrgReader(const Source& source, const ReadOptions& options, Reading& reading)
      : source_(source), options_(options), reading_(reading) {}

  void take(std::string_view text) {
    for (const std::string_view line : text_lines(text)) take_line(line);
    finish_heading();
  }
  int headings_left_out() const { return left_out_; }

 private:
  void take_line(std::string_view line) {
    ++number_;
    const std::size_t stars = std::min(line.find_first_not_of('*'), line.size());
    if (stars > 0 && stars < line.size() && line[stars] == ' ')
      return begin_heading(stars, line.substr(stars));
    const std::string_view bare = base::trim(line);
    const std::string word = base::lower(bare.substr(0, bare.find(' ')));
    if (word == "#+filetags:") {
      file_tags_ = parts_of(bare.substr(word.size()), ": \t");
    } else if (word == ":properties:") {
      in_drawer_ = true;
    } else if (word == ":end:") {
      in_drawer_ = false;
    } else if (in_drawer_) {
      take_drawer_line(bare);
    } else if (in_heading_ && !bare.starts_with("#+")) {
      hold_to(most_touches, heading_.text.size() + 1, "lines below one heading");
      heading_.text.push_back(line);
      heading_.text_lines.push_back(number_);
    }
  }

  void begin_heading(std::size_t level, std::string_view title) {
    finish_heading();
    in_drawer_ = false;
    in_heading_ = true;
    while (!open_.empty() && open_.back().level >= level) open_.pop_back();
    heading_ = {};
    heading_.line = number_;
    heading_.level = level;
    auto own = take_heading_tags(title);
    heading_.tags = open_.empty() ? file_tags_ : open_.back().tags;
    for (const std::string& tag : own) add_once(heading_.tags, tag);
    heading_.title = without_links(without_state(base::trim(title)));
    // Deeper than any outline, tags are no longer handed down: a chain of them would never end.
    constexpr std::size_t deepest = 50;
    if (open_.size() < deepest) open_.push_back({level, heading_.tags});
  }

  void take_drawer_line(std::string_view line) {
    const std::size_t end = line.find(':', 1);
    if (!line.starts_with(':') || end == std::string_view::npos || !in_heading_) return;
    std::string name(line.substr(1, end - 1));
    if (name.ends_with('+')) name.pop_back();  // :EMAIL+: adds to what stands before
    const std::string_view value = base::trim(line.substr(end + 1));
    if (!value.empty()) heading_.properties.push_back({name, {std::string(value)}, number_});
  }

  static bool makes_contact(const std::string& key) {
    return key == "email" || key == "phone" || key == "birthday" || key == "address";
  }

  void finish_heading() {
    if (!in_heading_) return;
    in_heading_ = false;
    const bool is_person = std::ranges::any_of(heading_.properties, [&](const Property& one) {
      return makes_contact(property_key(one.name, options_));
    });
    if (is_person) {
      make();
    } else if (!heading_.properties.empty()) {
      ++left_out_;
    }
  }

  void make() {
    PersonDraft draft(source_, options_, reading_, heading_.line);
    draft.person().name = heading_.title;
    for (const std::string& tag : heading_.tags) add_once(draft.person().tags, tag);
    for (Property& one : heading_.properties) {
      const std::string name = base::lower(one.name);
      if (name == "id" || name == "custom_id") {
        add_once(draft.person().source, "org:" + one.values.front());
      } else if (name != "visibility" && name != "category") {
        take_property(one, draft);
      }
    }
    std::string text;
    for (std::size_t i = 0; i < heading_.text.size(); ++i) {
      if (auto touch = dated_line(heading_.text[i], "-+", options_)) {
        draft.add_touch(*std::move(touch), heading_.text_lines[i]);
      } else {
        text += without_links(heading_.text[i]);
        text += '\n';
      }
    }
    add_paragraph(draft.person().about, text);
    draft.finish();
  }

  struct OpenHeading {
    std::size_t level;
    std::vector<std::string> tags;
  };

  const Source& source_;
  const ReadOptions& options_;
  Reading& reading_;
  std::vector<std::string> file_tags_;
  std::vector<OpenHeading> open_;  ///< from the outermost
  OrgHeading heading_;
  bool in_heading_ = false, in_drawer_ = false;
  int number_ = 0, left_out_ = 0;
};

}  // namespace

bool is_org_contacts(const Source& source) {
  if (base::lower(source.path).ends_with(".org")) return true;
  constexpr std::size_t head = std::size_t{64} << 10;
  const auto lines = text_lines(std::string_view(source.bytes).substr(0, head));
  const bool headings = std::ranges::any_of(lines, [](std::string_view line) {
    return line.starts_with("* ") || line.starts_with("** ");
  });
  return headings && std::ranges::any_of(lines, [](std::string_view line) {
           return base::lower(base::trim(line)) == ":properties:";
         });
}

Reading read_org_contacts(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "org-contacts";
  reading.unit = "heading";
  const std::string text = text_of(source, options, reading);
  OrgReader reader(source, options, reading);
  reader.take(text);
  if (const int left_out = reader.headings_left_out(); left_out > 0)
    reading.remarks.push_back(fmt::format(
        "left out: {} heading{} with properties, but no address, number or birthday (--map "
        "PROPERTY=KEY)",
        left_out, left_out == 1 ? "" : "s"));
  return reading;
}

}  // namespace nurture::exchange
