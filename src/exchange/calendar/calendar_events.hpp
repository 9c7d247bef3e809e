// The events of a calendar file (iCalendar, RFC 5545; vCalendar as far as it agrees), as they stand
// there: what they mean for somebody's history is calendar.cpp's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/calendar/calendar_time.hpp"
#include "exchange/calendar/recur.hpp"
#include "exchange/record.hpp"

namespace nurture::exchange {

/// What somebody said to an invitation.
enum class Answer : char { unsaid, open, accepted, declined };

struct Invited {
  std::string address;  ///< lower case
  Answer answer = Answer::unsaid;
  std::string name{};  ///< as the calendar has it; may be empty

  bool operator==(const Invited&) const = default;
};

struct CalendarEvent {
  int line = 0;
  std::string uid;
  std::optional<CalendarTime> start;
  std::string wrong_start;  ///< as written, where it is no time
  std::vector<RecurrenceRule> rules;
  bool beyond = false;                     ///< it comes again in a way that isn't understood here
  std::vector<CalendarTime> more, except;  ///< RDATE, EXDATE
  std::optional<CalendarTime> instead_of;  ///< it stands for this occurrence of the series `uid`
  std::string summary, place;
  bool online = false;  ///< it has a link to a call, or its description has
  bool cancelled = false;
  int sequence = 0;
  std::string written;          ///< LAST-MODIFIED, else DTSTAMP
  std::string organiser;        ///< an address; empty: whose calendar it is
  std::vector<Invited> people;  ///< neither rooms nor groups

  bool again() const { return !rules.empty() || !more.empty() || beyond; }
};

/// Whether it is a call by where it takes place, or by its link where it takes place nowhere.
bool is_call(const CalendarEvent& event);

/// In the order of the file. Answers to invitations (METHOD:REPLY) aren't events; what
/// METHOD:CANCEL has is cancelled. What can't be read is among the reading's flaws.
std::vector<CalendarEvent> calendar_events(const Source& source, const ReadOptions& options,
                                           CalendarZones& zones, Reading& reading);

}  // namespace nurture::exchange
