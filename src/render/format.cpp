// `--format`: reading a format, and what each field says of a line of the agenda or of a list.
#include "render/format.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "model/effective.hpp"
#include "render/entry.hpp"
#include "render/layout.hpp"
#include "render/person.hpp"
#include "render/words.hpp"

namespace nurture::render {
namespace {

using base::Date;

/// What a line of either kind can say; null and empty where it is silent.
struct Subject {
  const model::Book& book;
  Date today;
  const model::Contact* contact = nullptr;
  const model::Organisation* organisation = nullptr;
  const cadence::Due* line = nullptr;
  std::string word, rating;
  std::optional<Date> due, latest;
};

std::string day_text(const std::optional<Date>& day) {
  return day ? base::iso(*day) : std::string();
}

/// A text of the contact's; empty where the line has no person.
std::string of_contact(const Subject& subject, std::string model::Contact::*member) {
  return subject.contact != nullptr ? subject.contact->*member : std::string();
}

std::string first_of_contact(const Subject& subject,
                             std::vector<std::string> model::Contact::*member) {
  if (subject.contact == nullptr || (subject.contact->*member).empty()) return {};
  return (subject.contact->*member).front();
}

const model::Organisation* organisation_of(const Subject& subject) {
  if (subject.organisation != nullptr) return subject.organisation;
  return subject.contact != nullptr ? model::find_organisation(subject.book, subject.contact->org)
                                    : nullptr;
}

std::string org(const Subject& subject) {
  const model::Organisation* found = organisation_of(subject);
  return found != nullptr ? found->name : of_contact(subject, &model::Contact::org);
}

std::string org_id(const Subject& subject) {
  const model::Organisation* found = organisation_of(subject);
  return found != nullptr ? found->id : std::string();
}

const model::Interaction* last(const Subject& subject) {
  if (subject.contact == nullptr) return nullptr;
  return last_touch(*subject.contact, subject.book.settings, subject.today);
}

std::string next(const Subject& subject) {
  const model::Interaction* found =
      subject.contact != nullptr ? standing_next(*subject.contact, subject.today) : nullptr;
  return found != nullptr ? *found->next : std::string();
}

std::string need(const Subject& subject) {
  const std::vector<model::Need> none;
  const auto& needs = subject.organisation != nullptr ? subject.organisation->needs
                      : subject.contact != nullptr    ? subject.contact->needs
                                                      : none;
  const model::Need* found = pressing_need(needs, subject.today);
  return found != nullptr ? found->what : std::string();
}

std::string with(const Subject& subject) {
  if (subject.contact == nullptr) return {};
  const std::vector<cadence::Occasion> none;
  return to_text(ways_to_reach(*subject.contact,
                               subject.line != nullptr ? subject.line->occasions : none,
                               subject.book.settings));
}

std::string days_due(const Subject& subject) {
  return subject.due ? fmt::format("{}", subject.today - *subject.due) : std::string();
}

std::string days_late(const Subject& subject) {
  if (subject.line != nullptr) return fmt::format("{}", subject.line->days_late);
  return {};
}

using Value = std::string (*)(const Subject&);

struct Row {
  FormatField field;
  Value value;
};

constexpr std::array rows{
    Row{{"id", "the contact's id"},
        [](const Subject& s) { return of_contact(s, &model::Contact::id); }},
    Row{{"path", "the file, relative to the store"},
        [](const Subject& s) {
          return s.organisation != nullptr ? s.organisation->path
                                           : of_contact(s, &model::Contact::path);
        }},
    Row{{"word", "the shortest that finds the person"}, [](const Subject& s) { return s.word; }},
    Row{{"name", "the person's name; an organisation's on its own line"},
        [](const Subject& s) {
          return s.organisation != nullptr ? s.organisation->name
                                           : of_contact(s, &model::Contact::name);
        }},
    Row{{"org", "the organisation's name"}, org},
    Row{{"org_id", "the organisation's id; empty for free text"}, org_id},
    Row{{"title", "the title"},
        [](const Subject& s) { return of_contact(s, &model::Contact::title); }},
    Row{{"level", "the level"},
        [](const Subject& s) { return of_contact(s, &model::Contact::level); }},
    Row{{"rating", "the rating in effect"}, [](const Subject& s) { return s.rating; }},
    Row{{"owner", "who keeps the relationship"},
        [](const Subject& s) { return of_contact(s, &model::Contact::owner); }},
    Row{{"segment", "the segment"},
        [](const Subject& s) { return of_contact(s, &model::Contact::segment); }},
    Row{{"tags", "the tags, with commas between"},
        [](const Subject& s) {
          return s.contact != nullptr ? base::join(s.contact->tags, ",") : std::string();
        }},
    Row{{"email", "the first mail address"},
        [](const Subject& s) { return first_of_contact(s, &model::Contact::email); }},
    Row{{"phone", "the first phone number"},
        [](const Subject& s) { return first_of_contact(s, &model::Contact::phone); }},
    Row{{"day", "the day that the line stands on"},
        [](const Subject& s) { return base::iso(s.today); }},
    Row{{"due", "the due day"}, [](const Subject& s) { return day_text(s.due); }},
    Row{{"latest", "the latest acceptable day"},
        [](const Subject& s) { return day_text(s.latest); }},
    Row{{"days_due", "days since the due day; negative before it"}, days_due},
    Row{{"days_late", "days past the latest acceptable day; empty in a list"}, days_late},
    Row{{"reasons", "why, in words; empty in a list"},
        [](const Subject& s) {
          return s.line != nullptr ? reasons(*s.line, s.book, s.today) : std::string();
        }},
    Row{{"last", "the day of the last touch"},
        [](const Subject& s) { return last(s) != nullptr ? base::iso(last(s)->date) : ""; }},
    Row{{"last_channel", "the channel of the last touch"},
        [](const Subject& s) {
          return last(s) != nullptr ? channel_of(*last(s), s.book.settings) : std::string();
        }},
    Row{{"last_note", "the first line of the last touch's note"},
        [](const Subject& s) { return last(s) != nullptr ? first_line(last(s)->note) : ""; }},
    Row{{"next", "the next approach"}, next},
    Row{{"need", "the open need with the nearest horizon"}, need},
    Row{{"with", "the channel that is wanted, and what reaches them on it"}, with},
};

constexpr auto field_list = [] {
  std::array<FormatField, rows.size()> fields;
  for (std::size_t index = 0; index < rows.size(); ++index) fields[index] = rows[index].field;
  return fields;
}();

const Row* find_row(std::string_view name) {
  const auto* found = std::find_if(rows.begin(), rows.end(),
                                   [&](const Row& row) { return row.field.name == name; });
  return found != rows.end() ? found : nullptr;
}

FormatRefusal unknown_field(std::string_view name) {
  std::vector<std::string> names;
  for (const FormatField& field : field_list) names.emplace_back(field.name);
  const std::string near = base::did_you_mean(name, names);
  return {fmt::format("unknown field '{{{}}}' in the format", name),
          joined({near, "the fields are " + base::join(names, ", ")}, " ")};
}

/// Reads one format from the left.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::variant<Format, FormatRefusal> read() {
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
      } else if (here == '}') {
        return FormatRefusal{"'}' without its '{' in the format",
                             "write '}}' for the character itself"};
      } else if (auto refusal = field()) {
        return *refusal;
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
    if (next == 't') literal('\t');
    if (next == 'n') literal('\n');
    if (next == '\\' || !known) literal('\\');
    at_ += known ? 2 : 1;
  }

  std::optional<FormatRefusal> field() {
    const std::size_t end = text_.find('}', at_);
    if (end == std::string_view::npos)
      return FormatRefusal{"'{' without its '}' in the format",
                           "write '{{' for the character itself"};
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    if (find_row(name) == nullptr) return unknown_field(name);
    parts_.push_back({std::string(name), true});
    at_ = end + 1;
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Format parts_;
};

std::string filled(const Format& format, const Subject& subject) {
  std::string out;
  for (const FormatPart& part : format) {
    const Row* row = part.field ? find_row(part.text) : nullptr;
    out += row != nullptr ? clean(row->value(subject)) : part.text;
  }
  return out + '\n';
}

}  // namespace

std::span<const FormatField> format_fields() {
  return field_list;
}

std::variant<Format, FormatRefusal> read_format(std::string_view text) {
  return Reader(text).read();
}

std::string formatted(const Format& format, const Line& line, const model::Book& book, Date today) {
  const std::string rating = entry(line, book, today).rating;
  return filled(format, Subject{book, today, line.contact, line.organisation, &line.due, line.word,
                                rating, line.due.due, line.due.latest});
}

std::string formatted(const Format& format, const Listed& listed, const model::Book& book,
                      Date today) {
  const std::string& word = listed.contact->id;
  return filled(format, Subject{book, today, listed.contact, nullptr, nullptr, word, listed.rating,
                                listed.due, std::nullopt});
}

}  // namespace nurture::render
