// Calls and messages as touches: one a person, day, direction and channel, however many there were.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "exchange/record.hpp"

namespace nurture::exchange {

/// One call, or one message.
struct Contacted {
  std::string who;   ///< what finds them: a number, a name, a source
  std::string name;  ///< asked for where that finds nobody; may be empty
  base::Date day;
  bool from_them = false;
  bool reached = true;
  std::string_view channel = "message";  ///< also what is counted: "call", "message"
  std::int64_t seconds = 0;              ///< it took; 0: not said
  std::string text;                      ///< what was said, where its first line is wanted
  int line = 0;
};

class TouchTally {
 public:
  TouchTally(const Source& source, const ReadOptions& options)
      : source_(source), options_(options) {}

  void add(Contacted one);
  /// As touches, in the order of people and days, with "2 calls, 14 min", "12 messages" for a note,
  /// or the first line, cut to a sane length; nothing where one of them says it all. Attempts of a
  /// day on which somebody was reached aren't counted. Days to come are left out, and said.
  void take(Reading& reading);

 private:
  using Key = std::tuple<std::string, base::Date, bool, std::string>;
  struct Sum {
    Contacted first;
    int times = 0;
    std::int64_t seconds = 0;
  };

  const Source& source_;
  const ReadOptions& options_;
  std::map<Key, Sum> sums_;
  int to_come_ = 0;
};

/// Whether a name in a chat is the user's: the one they named, else one of what they may be called,
/// or with that among its words.
bool is_called(const std::string& name, const ReadOptions& options);
/// "'Dave' is you: --me NAME if not": what is to be said where the chat told.
std::string me_remark(const std::string& name);
/// Of somebody: no word such as a bank signs with, and no number of a service.
bool is_telephone_number(std::string_view text);
/// The day of an instant in seconds since 1970, there. Empty where no calendar has it.
std::optional<base::Date> local_day(std::optional<std::int64_t> seconds, const LocalZone& zone);
/// "days in Europe/Berlin": what is to be said of them.
std::string days_remark(const LocalZone& zone);

}  // namespace nurture::exchange
