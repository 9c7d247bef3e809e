// Somebody as a reader comes to know them, piece by piece: the checks that every piece goes
// through stand here once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/record.hpp"

namespace nurture::exchange {

/// On one line, once, and nothing that is blank.
void add_once(std::vector<std::string>& to, std::string_view text);
/// Another paragraph.
void add_paragraph(std::string& to, std::string_view text);
/// The parts between any of `separators`, trimmed; those that are blank are left out.
std::vector<std::string> parts_of(std::string_view text, std::string_view separators);

class PersonDraft {
 public:
  /// A line of 0: the file's lines tell nothing (JSON), and what is said begins with the name.
  PersonDraft(const Source& source, const ReadOptions& options, Reading& reading, int line);

  model::Contact& person() { return record_.person; }
  const ReadOptions& options() const { return options_; }
  void warn(int line, const std::string& message);

  /// "mailto:" and angle brackets are passed over; what has no @ is left out, and said.
  void add_email(std::string_view text, int line);
  /// A day that comes every year, as it was written.
  void add_date(std::string_view text, const std::string& what, int line);
  void add_date(const base::CalendarDay& day, const std::string& what, int line);
  void set_since(std::string_view text, int line);
  /// The day of the last touch, of which no more is known than that; nothing where there is a
  /// touch on that day or later.
  void set_last_touch(std::string_view text, int line);
  /// "42" days, "6 weeks", "every 6 weeks by call".
  void set_cadence(std::string_view text, int line);
  /// One to come is left out, and said.
  void add_touch(model::Interaction touch, int line);
  void add_relation(Relation::Kind kind, std::string_view label, std::string_view name);
  /// A key of the person's own: x- before its name.
  void add_own(std::string_view name, std::string_view value);

  /// Into the reading's people, if there is anything to call them by.
  void finish();

 private:
  std::optional<base::CalendarDay> day_of_text(std::string_view text, const std::string& what,
                                               int line);
  std::optional<base::Date> date_of_text(std::string_view text, const std::string& what, int line);
  void put_on_lines();
  void complete_name();

  const Source& source_;
  const ReadOptions& options_;
  Reading& reading_;
  PersonRecord record_;
  std::optional<base::Date> last_touch_;
};

}  // namespace nurture::exchange
