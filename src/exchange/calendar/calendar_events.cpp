// The events of a calendar file, as they stand there.
#include "exchange/calendar/calendar_events.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>

#include "base/fold.hpp"
#include "base/strings.hpp"
#include "exchange/lines.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

constexpr std::size_t most_uid_bytes = 255;
constexpr std::size_t most_invited = 1000;

/// Where calls are held, as parts of addresses of the web.
constexpr std::array<std::string_view, 12> call_hosts{
    "zoom.us/",         "zoomgov.com/",    "teams.microsoft.com/", "teams.live.com/",
    "meet.google.com/", "webex.com/",      "whereby.com/",         "meet.jit.si/",
    "gotomeeting.com/", "join.skype.com/", "facetime.apple.com/",  "bluejeans.com/"};
/// The same as a place is called, in words.
constexpr std::string_view call_words =
    " zoom teams webex skype facetime jitsi whereby gotomeeting online phone telephone telefon "
    "telefonisch telefonat anruf videocall videokonferenz visio telephonique videollamada ";

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

bool is_call_link(const std::string& lower) {
  return std::ranges::any_of(call_hosts, [&](std::string_view host) { return holds(lower, host); });
}

bool is_number(std::string_view text) {
  constexpr std::size_t least_digits = 7;
  const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
  return static_cast<std::size_t>(digits) >= least_digits &&
         text.find_first_not_of("+0123456789 ()-./") == text.npos;
}

/// Without "mailto:"; empty where it is none, or no person's.
std::string address_in(const ContentLine& line) {
  const auto plain = [](std::string_view text) {
    std::string lower = base::lower(bare_address(text));  // vCalendar 1.0 writes Ada <ada@x>
    const std::size_t at = lower.find('@');
    const bool address = at != lower.npos && at > 0 && at + 1 < lower.size() &&
                         lower.find_first_of(" <>,;\"") == lower.npos;
    return address ? lower : std::string();
  };
  std::string address = plain(line.value);
  if (address.empty()) address = plain(parameter(line, "email"));
  // Google's secondary calendars, its rooms, and whom it doesn't know.
  return address.ends_with("calendar.google.com") ? std::string() : address;
}

Answer answer_in(const ContentLine& line) {
  const std::string word = base::lower(parameter(line, "partstat"));
  if (word.empty()) return Answer::unsaid;
  if (word == "accepted" || word == "completed" || word == "in-process") return Answer::accepted;
  return word == "declined" || word == "delegated" ? Answer::declined : Answer::open;
}

bool is_person(const ContentLine& line) {
  const std::string kind = base::lower(parameter(line, "cutype"));
  return kind != "room" && kind != "resource" && kind != "group" &&
         base::lower(parameter(line, "role")) != "non-participant";
}

class EventReader {
 public:
  EventReader(const Source& source, CalendarZones& zones, Reading& reading)
      : source_(source), zones_(zones), reading_(reading) {}

  std::vector<CalendarEvent> read(std::string_view text) {
    ContentLines lines(text);
    ContentLine line;
    while (lines.next(line)) {
      const std::string word = base::lower(base::trim(line.value));
      if (line.name == "begin") {
        begin(word, line.number);
      } else if (line.name == "end") {
        end(word);
      } else if (!event_) {
        take_of_calendar(line);
      } else if (nested_ == 0) {
        take(line);
      }
    }
    close(false);
    return std::move(events_);
  }

 private:
  void flaw(int line, std::string message, base::Severity severity) {
    reading_.flaws.push_back({source_.path, line, 0, std::move(message), {}, {}, severity});
  }

  void begin(const std::string& what, int line) {
    if (what == "vcalendar") method_.clear();
    if (what != "vevent") {
      if (event_) ++nested_;
      if (what == "vtimezone") zone_.clear();
      return;
    }
    close(false);
    hold_to(most_touches, events_.size() + 1, "events");
    event_.emplace();
    event_->line = line;
  }

  void end(const std::string& what) {
    if (what == "vevent") {
      close(true);
    } else if (nested_ > 0) {
      --nested_;
    }
  }

  void close(bool ended) {
    nested_ = 0;
    if (!event_) return;
    if (!ended)
      flaw(event_->line, "an event without END:VEVENT: read as far as it goes",
           base::Severity::warning);
    const bool of_mine = method_.empty() || method_ == "publish" || method_ == "request" ||
                         method_ == "add" || method_ == "cancel";
    if (method_ == "cancel") event_->cancelled = true;
    if (of_mine) events_.push_back(*std::move(event_));
    event_.reset();
  }

  void take_of_calendar(const ContentLine& line) {
    if (line.name == "method") method_ = base::lower(base::trim(line.value));
    if (line.name == "x-wr-timezone") zones_.set_calendar_zone(std::string(base::trim(line.value)));
    if (line.name == "tzid") zone_ = base::trim(line.value);
    if (line.name == "x-lic-location") zones_.locate(zone_, std::string(base::trim(line.value)));
  }

  void take(const ContentLine& line) {
    CalendarEvent& event = *event_;
    const std::string& name = line.name;
    if (name == "dtstart") take_start(line);
    if (name == "uid" && line.value.size() <= most_uid_bytes) event.uid = single_line(line.value);
    if (name == "summary" && event.summary.empty()) event.summary = text(line);
    if (name == "location") event.place = text(line);
    if (name == "status") event.cancelled = base::lower(base::trim(line.value)) == "cancelled";
    if (name == "sequence") take_sequence(base::trim(line.value));
    if (name == "last-modified" || (name == "dtstamp" && event.written.empty()))
      event.written = base::trim(line.value);
    if (name == "rrule") take_rule(line);
    if (name == "exrule") event.beyond = true;
    if (name == "rdate") take_times(line, event.more);
    if (name == "exdate") take_times(line, event.except);
    if (name == "recurrence-id") take_occurrence(line);
    if (name == "organizer") event.organiser = address_in(line);
    if (name == "attendee") take_attendee(line);
    take_link(line);
  }

  void take_start(const ContentLine& line) {
    event_->start = parse_calendar_time(line.value, parameter(line, "tzid"));
    if (!event_->start) event_->wrong_start = single_line(line.value);
  }

  void take_sequence(std::string_view value) {
    std::from_chars(value.data(), value.data() + value.size(), event_->sequence);
  }

  void take_rule(const ContentLine& line) {
    auto rule = parse_recurrence(line.value);
    if (rule) {
      event_->rules.push_back(*std::move(rule));
    } else {
      event_->beyond = true;
    }
  }

  void take_times(const ContentLine& line, std::vector<CalendarTime>& into) {
    for (const std::string& part : base::split(line.value, ','))
      if (const auto time = parse_calendar_time(part, parameter(line, "tzid")))
        into.push_back(*time);
  }

  void take_occurrence(const ContentLine& line) {
    event_->instead_of = parse_calendar_time(line.value, parameter(line, "tzid"));
    if (!parameter(line, "range").empty()) event_->beyond = true;
  }

  void take_attendee(const ContentLine& line) {
    std::string address = address_in(line);
    if (address.empty() || !is_person(line)) return;
    if (event_->people.size() < most_invited) {
      event_->people.push_back(
          {std::move(address), answer_in(line), single_line(parameter(line, "cn"))});
    } else if (crowd_ != event_->line) {
      crowd_ = event_->line;
      flaw(line.number, fmt::format("more than {} people: the rest is left out", most_invited),
           base::Severity::warning);
    }
  }

  void take_link(const ContentLine& line) {
    const std::string& name = line.name;
    if (name == "x-google-conference" || name == "conference" ||
        name.starts_with("x-microsoft-skypeteams") || name.starts_with("x-microsoft-onlinemeeting"))
      event_->online = event_->online || holds(line.value, ":");
    if (name == "url" || name == "description")
      event_->online = event_->online || is_call_link(base::lower(line.value)) ||
                       (name == "url" && base::lower(line.value).starts_with("tel:"));
  }

  static std::string text(const ContentLine& line) {
    return single_line(unescaped(text_value(line).value_or(line.value)));
  }

  const Source& source_;
  CalendarZones& zones_;
  Reading& reading_;
  std::vector<CalendarEvent> events_;
  std::optional<CalendarEvent> event_;
  int nested_ = 0;  ///< components within the event: alarms
  int crowd_ = 0;   ///< the line of the event of which it was said that too many are invited
  std::string method_, zone_;
};

}  // namespace

bool is_call(const CalendarEvent& event) {
  if (event.place.empty()) return event.online;
  const std::string lower = base::lower(event.place);
  const bool link = lower.starts_with("http://") || lower.starts_with("https://");
  if (is_call_link(lower) || lower.starts_with("tel:") || is_number(lower)) return true;
  if (link) return !holds(lower, "map");
  return holds(lower, "google meet") ||
         std::ranges::any_of(base::words(event.place),
                             [](auto& word) { return holds(call_words, " " + word + " "); });
}

std::vector<CalendarEvent> calendar_events(const Source& source, const ReadOptions& options,
                                           CalendarZones& zones, Reading& reading) {
  std::string copy;
  return EventReader(source, zones, reading).read(text_or_copy(source, options, reading, copy));
}

}  // namespace nurture::exchange
