// LinkedIn's messages.csv, of a full archive: a row a message, columns that come and go with the
// years. People are told by the addresses of their profiles; recipients had none before 2023, so
// that a name stands for whoever has it in the same conversation.
#include <algorithm>
#include <charconv>
#include <fmt/core.h>
#include <map>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/chats/touch_tally.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/tables/row_values.hpp"
#include "exchange/tables/sheet.hpp"
#include "exchange/tables/table.hpp"

namespace nurture::exchange {
namespace {

constexpr std::size_t header_within = 10;  // rows

struct MessageColumns {
  std::size_t conversation, from, sender, to, recipients, date, content, folder, draft;
};

std::size_t column_called(const Row& header, std::string_view name) {
  const auto found = std::ranges::find_if(
      header.fields, [&](std::string_view field) { return base::trim(field) == name; });
  return static_cast<std::size_t>(found - header.fields.begin());
}

std::optional<std::size_t> message_header(const Table& table) {
  for (std::size_t i = 0; i < std::min(table.rows.size(), header_within); ++i) {
    const Row& row = table.rows[i];
    const auto has = [&](std::string_view name) {
      return column_called(row, name) < row.fields.size();
    };
    if (has("CONVERSATION ID") && has("FROM") && has("TO") && has("DATE")) return i;
  }
  return std::nullopt;
}

/// "2025-06-01 14:03:22 UTC" in seconds since 1970.
std::optional<std::int64_t> instant_of(std::string_view text) {
  constexpr std::size_t iso_length = 10, time_length = 19;
  const auto day = base::parse_iso(text.substr(0, iso_length));
  if (!day || text.size() < time_length) return std::nullopt;
  std::int64_t seconds = 0;
  for (const std::size_t at : {iso_length + 1, iso_length + 4, iso_length + 7}) {
    int part = 0;
    const char* const begin = text.data() + at;
    const auto read = std::from_chars(begin, begin + 2, part);
    if (read.ec != std::errc() || read.ptr != begin + 2 || part < 0) return std::nullopt;
    seconds = seconds * 60 + part;
  }
  return std::int64_t{day->days} * 86400 + seconds;
}

struct Participant {
  std::string source, name;  ///< "linkedin:ada-lovelace", or empty

  const std::string& key() const { return source.empty() ? name : source; }
};

struct LinkedInMessage {
  int line = 0;
  std::string conversation;
  Participant from;
  std::vector<Participant> to;
  std::int64_t instant = 0;
  std::string text;
};

class MessagesReader {
 public:
  MessagesReader(const Source& source, const ReadOptions& options)
      : source_(source), options_(options), tally_(source, options) {}

  Reading read();

 private:
  void take_row(const Row& row, const MessageColumns& columns);
  void unite_names();
  std::string me() const;
  std::string me_by_name(const std::set<std::string>& candidates) const;
  void tally(const std::string& me);
  void say_left_out(int groups);

  const Source& source_;
  const ReadOptions& options_;
  TouchTally tally_;
  Reading reading_;
  std::vector<LinkedInMessage> messages_;
  /// By conversation, who takes part in it; by their key, their names.
  std::map<std::string, std::set<std::string>> conversations_;
  std::map<std::string, std::string> names_;
  int drafts_ = 0, unwanted_ = 0;
};

Reading MessagesReader::read() {
  reading_.what = "LinkedIn's messages.csv";
  reading_.unit = "message";
  const Table table = read_table(text_of(source_, options_, reading_));
  say_unclosed(table, source_, reading_);
  const auto header = message_header(table);
  if (!header) {
    reading_.flaws.push_back({source_.path, 0, 0, "no header of LinkedIn's messages", {}, {}});
    return std::move(reading_);
  }
  const auto at = [&](std::string_view name) { return column_called(table.rows[*header], name); };
  const MessageColumns columns{at("CONVERSATION ID"),
                               at("FROM"),
                               at("SENDER PROFILE URL"),
                               at("TO"),
                               at("RECIPIENT PROFILE URLS"),
                               at("DATE"),
                               at("CONTENT"),
                               at("FOLDER"),
                               at("IS MESSAGE DRAFT")};
  for (std::size_t i = *header + 1; i < table.rows.size(); ++i)
    if (!is_blank(table.rows[i])) take_row(table.rows[i], columns);
  unite_names();
  if (!messages_.empty()) tally(me());
  return std::move(reading_);
}

void MessagesReader::take_row(const Row& row, const MessageColumns& columns) {
  ++reading_.read;
  const auto cell = [&](std::size_t column) { return cell_of(row, column); };
  LinkedInMessage made;
  made.line = row.line;
  made.conversation = cell(columns.conversation);
  made.from = {linkedin_source(cell(columns.sender)), single_line(cell(columns.from))};
  const std::string_view content = cell(columns.content);
  if (base::lower(cell(columns.draft)) == "yes") {
    ++drafts_;
    return;
  }
  const bool advertising =
      content.starts_with("<p class=\"spinmail") || content.find("%FIRSTNAME%") != content.npos;
  if (base::lower(cell(columns.folder)) == "spam" || advertising || made.from.source.empty()) {
    ++unwanted_;
    return;
  }
  const auto instant = instant_of(cell(columns.date));
  if (!instant) {
    reading_.flaws.push_back({source_.path,
                              row.line,
                              0,
                              fmt::format("'{}' is not a day", base::one_line(cell(columns.date))),
                              {},
                              {}});
    return;
  }
  made.instant = *instant;
  // Names have commas in them, addresses don't.
  for (const std::string& url : split_cell(cell(columns.recipients), ","))
    made.to.push_back({linkedin_source(url), ""});
  std::erase_if(made.to, [](const Participant& one) { return one.source.empty(); });
  const std::string to = single_line(cell(columns.to));
  if (made.to.size() == 1) made.to.front().name = to;
  if (made.to.empty() && !to.empty()) made.to.push_back({"", to});
  if (options_.first_lines) made.text = content;
  messages_.push_back(std::move(made));
}

/// Who is named without an address has the one that the name has elsewhere in the conversation.
void MessagesReader::unite_names() {
  std::map<std::pair<std::string, std::string>, std::string> sources;
  for (const LinkedInMessage& one : messages_)
    sources.emplace(std::pair(one.conversation, one.from.name), one.from.source);
  for (LinkedInMessage& one : messages_) {
    for (Participant& to : one.to) {
      const auto found = sources.find({one.conversation, to.name});
      if (to.source.empty() && found != sources.end()) to.source = found->second;
    }
    auto& all = conversations_[one.conversation];
    const auto note = [&](const Participant& who) {
      all.insert(who.key());
      if (std::string& name = names_[who.key()]; name.empty()) name = who.name;
    };
    note(one.from);
    std::ranges::for_each(one.to, note);
  }
}

/// Who takes part in most conversations; of equals, by name.
std::string MessagesReader::me() const {
  std::map<std::string, int> counts;
  int most = 0;
  for (const auto& [conversation, people] : conversations_)
    for (const std::string& one : people) most = std::max(most, ++counts[one]);
  std::set<std::string> candidates;
  for (const auto& [who, count] : counts)
    if (count == most || !options_.me.empty()) candidates.insert(who);
  return candidates.size() == 1 ? *candidates.begin() : me_by_name(candidates);
}

std::string MessagesReader::me_by_name(const std::set<std::string>& candidates) const {
  std::vector<std::string> named, fitting;
  for (const std::string& one : candidates) {
    const std::string& name = names_.at(one);
    named.push_back("'" + name + "'");
    if (is_called(name, options_)) fitting.push_back(one);
  }
  if (fitting.size() == 1) return fitting.front();
  constexpr std::size_t most_named = 4;
  named.resize(std::min(named.size(), most_named));
  throw base::usage(fmt::format("{}: which of {} is you?", source_.path, base::join(named, ", ")),
                    "--me NAME");
}

void MessagesReader::tally(const std::string& me) {
  int groups = 0;
  for (const LinkedInMessage& one : messages_) {
    const std::set<std::string>& people = conversations_.at(one.conversation);
    if (people.size() != 2 || !people.contains(me)) {
      ++groups;
      continue;
    }
    const std::string& other = *people.begin() == me ? *people.rbegin() : *people.begin();
    const auto day = local_day(one.instant, options_.zone);
    if (!day) continue;
    Contacted made;
    made.who = other;
    // "Zoë van der Berg, PMP" is called Zoë van der Berg.
    made.name = names_.at(other).substr(0, names_.at(other).find(", "));
    made.day = *day;
    made.from_them = one.from.key() == other;
    made.line = one.line;
    made.text = one.text;
    tally_.add(std::move(made));
  }
  tally_.take(reading_);
  if (options_.me.empty()) reading_.remarks.push_back(me_remark(names_.at(me)));
  say_left_out(groups);
}

void MessagesReader::say_left_out(int groups) {
  const auto say = [this](int count, std::string_view one, std::string_view many) {
    if (count > 0) reading_.remarks.push_back(fmt::format("{} {}", count, count == 1 ? one : many));
  };
  say(groups, "message in a group: no touch", "messages in groups: no touch");
  say(drafts_, "message was never sent: left out", "messages were never sent: left out");
  say(unwanted_, "advertisement, spam or by a member who left: left out",
      "advertisements, spam or by members who left: left out");
  reading_.remarks.push_back(days_remark(options_.zone));
}

}  // namespace

bool is_linkedin_messages(const Source& source) {
  return message_header(read_front(source, header_within)).has_value();
}

Reading read_linkedin_messages(const Source& source, const ReadOptions& options) {
  return MessagesReader(source, options).read();
}

}  // namespace nurture::exchange
