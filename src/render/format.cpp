// `--format`: reading a format, and what each field says of a line of the agenda or of a list.
#include "render/format.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "model/effective.hpp"
#include "model/standing.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

/// What a line of the agenda or of a list can say; null and empty where it is silent.
struct Subject {
  const model::Book& book;
  Date today;
  const Line& line;
  bool in_agenda = false;
  std::string rating;
  std::optional<Date> due, latest;
};

std::string iso_or_empty(const std::optional<Date>& day) {
  return day ? base::iso(*day) : std::string();
}

/// Of the contact; empty where the line has no person.
template <std::string model::Contact::*member>
std::string text_of(const Subject& subject) {
  return subject.line.contact != nullptr ? subject.line.contact->*member : std::string();
}

template <std::vector<std::string> model::Contact::*member>
std::string first_in(const Subject& subject) {
  if (subject.line.contact == nullptr || (subject.line.contact->*member).empty()) return {};
  return (subject.line.contact->*member).front();
}

std::string path(const Subject& subject) {
  const model::Organisation* organisation = subject.line.organisation;
  return organisation != nullptr ? organisation->path : text_of<&model::Contact::path>(subject);
}

const model::Organisation* organisation_of(const Subject& subject) {
  if (subject.line.organisation != nullptr) return subject.line.organisation;
  return model::find_organisation(subject.book, text_of<&model::Contact::org>(subject));
}

std::string org(const Subject& subject) {
  const model::Organisation* found = organisation_of(subject);
  return found != nullptr ? found->name : text_of<&model::Contact::org>(subject);
}

std::string org_id(const Subject& subject) {
  const model::Organisation* found = organisation_of(subject);
  return found != nullptr ? found->id : std::string();
}

std::string tags(const Subject& subject) {
  return subject.line.contact != nullptr ? base::join(subject.line.contact->tags, ",")
                                         : std::string();
}

/// What `of(interaction)` says of the last touch; empty where there was none.
template <typename Of>
std::string of_last(const Subject& subject, Of of) {
  if (subject.line.contact == nullptr) return {};
  const model::Settings& settings = subject.book.settings;
  const model::Interaction* last = last_touch(*subject.line.contact, settings, subject.today);
  return last != nullptr ? of(*last) : std::string();
}

std::string day_of_last(const Subject& subject) {
  return of_last(subject, [](const auto& one) { return base::iso(one.date); });
}

std::string last_note(const Subject& subject) {
  return of_last(subject, [](const auto& one) { return first_line(one.note); });
}

std::string last_channel(const Subject& subject) {
  return of_last(subject, [&](const auto& one) { return channel_of(one, subject.book.settings); });
}

std::string next(const Subject& subject) {
  if (subject.line.contact == nullptr) return {};
  const model::Interaction* found = standing_next(*subject.line.contact, subject.today);
  return found != nullptr ? *found->next : std::string();
}

std::string need(const Subject& subject) {
  const model::Need* found = pressing_need(subject.line, subject.today);
  return found != nullptr ? found->what : std::string();
}

std::string with(const Subject& subject) {
  if (subject.line.contact == nullptr) return {};
  Entry made;
  add_approach(made, subject.line, subject.book, subject.today);
  return with_text(made);
}

std::string item(const Subject& subject) {
  if (subject.line.contact == nullptr) return {};
  const insight::Suggestion first = first_suggestion(subject.line, subject.book, subject.today);
  return first.item != nullptr ? first.item->id : std::string();
}

std::string days_due(const Subject& subject) {
  return subject.due ? std::to_string(subject.today - *subject.due) : std::string();
}

std::string days_late(const Subject& subject) {
  return subject.in_agenda ? std::to_string(subject.line.due.days_late) : std::string();
}

struct FormatField {
  std::string_view name;
  std::string (*value)(const Subject&);
};

/// In the order of the manual.
constexpr std::array format_fields{
    FormatField{"id", text_of<&model::Contact::id>},
    FormatField{"path", path},
    FormatField{"word", [](const Subject& s) { return s.line.word; }},
    FormatField{"name", [](const Subject& s) { return name_of(s.line); }},
    FormatField{"org", org},
    FormatField{"org_id", org_id},  // empty for free text
    FormatField{"title", text_of<&model::Contact::title>},
    FormatField{"level", text_of<&model::Contact::level>},
    FormatField{"rating", [](const Subject& s) { return s.rating; }},
    FormatField{"owner", text_of<&model::Contact::owner>},
    FormatField{"segment", text_of<&model::Contact::segment>},
    FormatField{"tags", tags},
    FormatField{"email", first_in<&model::Contact::email>},
    FormatField{"phone", first_in<&model::Contact::phone>},
    FormatField{"day", [](const Subject& s) { return base::iso(s.today); }},
    FormatField{"due", [](const Subject& s) { return iso_or_empty(s.due); }},
    FormatField{"latest", [](const Subject& s) { return iso_or_empty(s.latest); }},
    FormatField{"days_due", days_due},    // negative before the due day
    FormatField{"days_late", days_late},  // empty in a list
    FormatField{"reasons", [](const Subject& s) { return reasons(s.line.due, s.book, s.today); }},
    FormatField{"last", day_of_last},
    FormatField{"last_channel", last_channel},
    FormatField{"last_note", last_note},
    FormatField{"next", next},
    FormatField{"need", need},
    FormatField{"with", with},
    FormatField{"item", item},  // of the library; empty where nothing fits
};

const FormatField* find_field(std::string_view name) {
  const auto* found = std::ranges::find(format_fields, name, &FormatField::name);
  return found != format_fields.end() ? found : nullptr;
}

base::Error unknown_field(std::string_view name) {
  std::vector<std::string> names;
  for (const FormatField& field : format_fields) names.emplace_back(field.name);
  const std::string near = base::did_you_mean(name, names);
  return base::usage(fmt::format("unknown field '{{{}}}' in the format", name),
                     joined({near, "the fields are " + base::join(names, ", ")}, " "));
}

/// Reads one format from the left.
class FormatReader {
 public:
  explicit FormatReader(std::string_view text) : text_(text) {}

  Format read() {
    while (at_ < text_.size()) {
      const char here = text_[at_];
      if (here == '\\') {
        escape();
      } else if (here != '{' && here != '}') {
        literal(here);
        at_ += 1;
      } else if (text_.substr(at_, 2) == std::string(2, here)) {
        literal(here);
        at_ += 2;
      } else {
        field(here);
      }
    }
    return parts_;
  }

 private:
  void literal(char character) {
    if (parts_.empty() || parts_.back().field) parts_.push_back({});
    parts_.back().text += character;
  }

  /// \t, \n and \\; any other backslash stands for itself.
  void escape() {
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    const bool known = next == 't' || next == 'n' || next == '\\';
    literal(next == 't' ? '\t' : next == 'n' ? '\n' : '\\');
    at_ += known ? 2 : 1;
  }

  void field(char brace) {
    const std::size_t end = text_.find('}', at_);
    if (brace == '}')
      throw base::usage("'}' without its '{' in the format", "write '}}' for the character itself");
    if (end == std::string_view::npos)
      throw base::usage("'{' without its '}' in the format", "write '{{' for the character itself");
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    if (find_field(name) == nullptr) throw unknown_field(name);
    parts_.push_back({std::string(name), true});
    at_ = end + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Format parts_;
};

std::string filled(const Format& format, const Subject& subject) {
  std::string out;
  for (const FormatPart& part : format) {
    const FormatField* field = part.field ? find_field(part.text) : nullptr;
    out += field != nullptr ? clean(field->value(subject)) : part.text;
  }
  return out + '\n';
}

}  // namespace

Format read_format(std::string_view text) {
  return FormatReader(text).read();
}

std::string formatted(const Format& format, const Line& line, const model::Book& book, Date today) {
  return filled(format, Subject{book, today, line, true, rating_of(line, book), line.due.due,
                                line.due.latest});
}

std::string formatted(const Format& format, const Listed& listed, const model::Book& book,
                      Date today) {
  const Line line{{}, listed.contact, nullptr, listed.contact->id};
  return filled(format, Subject{book, today, line, false, listed.rating, listed.due, {}});
}

}  // namespace nurture::render
