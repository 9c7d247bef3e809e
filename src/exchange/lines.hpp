// Content lines, as vCard and iCalendar have them:
//
//   line      = [ group "." ] name *( ";" parameter ) ":" value
//   parameter = name "=" item *( "," item ) | item           (bare: vCard 2.1)
//   item      = plain | '"' anything but '"' '"'
//
// A line goes on where the next begins with a blank (one is dropped), where it is
// quoted-printable and ends in "=", and through the lines of a base64 value that an old exporter
// forgot to indent.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nurture::exchange {

struct Parameter {
  std::string name;  ///< lower case; empty: bare, as vCard 2.1 has them
  std::vector<std::string> values;

  bool operator==(const Parameter&) const = default;
};

struct ContentLine {
  int number = 0;     ///< of the line it begins on; 1 = the first
  std::string group;  ///< lower case; empty where there is none
  std::string name;   ///< lower case; empty: no content line, and all of it is `value`
  std::vector<Parameter> parameters;
  std::string value;  ///< unfolded, else as it stands: bytes in any charset, escapes and all

  bool operator==(const ContentLine&) const = default;
};

/// The content lines of a text, one after the other; blank lines are passed over. LF, CR LF and CR
/// end a line. Linear, whatever stands there; of a line longer than `longest`, unfolded, the rest
/// is dropped, so that a picture of a gigabyte costs no memory.
class ContentLines {
 public:
  static constexpr std::size_t longest = std::size_t{2} << 20;

  /// `text` must outlive this. Any bytes that agree with ASCII where they are ASCII.
  /// `lines_before`: of the file, that stand before it.
  explicit ContentLines(std::string_view text, int lines_before = 0)
      : rest_(text), feed_(rest_.find('\n')), number_(lines_before) {}

  /// False at the end.
  bool next(ContentLine& line);

 private:
  std::string_view front_line() const;
  std::string_view take_line();
  bool may_go_on(std::string_view whole) const;
  void take_continuations(std::string& whole);
  static void add_to(std::string& whole, std::string_view more);

  std::string_view rest_;
  std::size_t feed_;  ///< of the first LF in rest_: looked for once, however many CR come before it
  int number_ = 0;    ///< of the line taken last
};

/// The first value of a parameter; empty where there is none. `name` in lower case.
std::string_view parameter(const ContentLine& line, std::string_view name);
/// Whether it has this type, as TYPE=work,voice or bare. `type` in lower case.
bool has_type(const ContentLine& line, std::string_view type);
/// The value as UTF-8: quoted-printable and CHARSET undone, where the parameters say so; a value in
/// base64 as it stands. Bytes without a CHARSET are read as base::decode has it. Empty where the
/// charset isn't known here.
std::optional<std::string> text_value(const ContentLine& line);

/// At each separator that no backslash stands before; the parts keep their escapes.
std::vector<std::string> split_escaped(std::string_view value, char separator);
/// "\n" and "\N" as a line break, any other character behind a backslash as itself (Google escapes
/// colons, too).
std::string unescaped(std::string_view value);
/// A text as a value: commas, semicolons, backslashes and line breaks escaped.
std::string escaped(std::string_view text);
/// A whole content line for a file: folded to lines of 75 bytes at most that cut no code point,
/// ended by CR LF.
std::string folded(std::string_view line);

}  // namespace nurture::exchange
