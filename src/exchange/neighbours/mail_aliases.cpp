// The aliases of mutt and neomutt:
//
//   alias [-group GROUP]... NICK ADDRESS [, ADDRESS]... [# COMMENT]
//   ADDRESS = NAME <MAIL> | "NAME" <MAIL> | MAIL (NAME) | MAIL | another alias
//
// A line that ends in a backslash goes on in the next. Of other lines nothing is made.
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <unordered_map>

#include "base/strings.hpp"
#include "exchange/person_draft.hpp"
#include "exchange/readers.hpp"
#include "exchange/source_text.hpp"
#include "exchange/text_lines.hpp"

namespace nurture::exchange {
namespace {

struct MailName {
  std::string name, address;  ///< without an @: another alias
};

struct AliasLine {
  int line = 0;
  std::string nick, comment;
  std::vector<std::string> groups, tags;
  std::vector<MailName> to;
};

/// Up to `ends`, quotation and comments in brackets passed over whole; what was taken is removed.
std::string_view take_until(std::string_view& text, std::string_view ends) {
  bool quoted = false;
  int brackets = 0;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\') {
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == '(') {
      ++brackets;
    } else if (!quoted && c == ')' && brackets > 0) {
      --brackets;
    } else if (!quoted && brackets == 0 && ends.find(c) != std::string_view::npos) {
      break;
    }
  }
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(taken.size());
  return taken;
}

/// Without quotation marks and backslashes; "Wassermann, Georg" the way round that one says it.
std::string plain_name(std::string_view text) {
  std::string name;
  for (const char c : base::trim(text))
    if (c != '"' && c != '\\') name += c;
  const auto parts = base::split(name, ',');
  if (parts.size() != 2 || base::blank(parts[0]) || base::blank(parts[1])) return name;
  return fmt::format("{} {}", base::trim(parts[1]), base::trim(parts[0]));
}

MailName mail_name(std::string_view text) {
  text = base::trim(text);
  const std::size_t open = text.rfind('<');
  if (open != std::string_view::npos)
    return {plain_name(text.substr(0, open)),
            std::string(base::trim(text.substr(open + 1, text.find('>', open) - open - 1)))};
  const std::size_t bracket = text.find('(');
  if (bracket == std::string_view::npos) return {"", std::string(text)};
  const std::size_t end = std::min(text.rfind(')'), text.size());
  const std::string_view name =
      end > bracket ? text.substr(bracket + 1, end - bracket - 1) : text.substr(bracket + 1);
  return {plain_name(name), std::string(base::trim(text.substr(0, bracket)))};
}

std::string take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  text.remove_prefix(word.size());
  return std::string(word);
}

/// "# tags: a, b" are neomutt's tags, anything else is said of the person.
void take_comment(std::string_view comment, AliasLine& alias) {
  constexpr std::string_view mark = "tags:";
  comment = base::trim(comment);
  if (base::lower(comment.substr(0, mark.size())) == mark) {
    alias.tags = parts_of(comment.substr(mark.size()), ",");
  } else {
    alias.comment = comment;
  }
}

/// False where the line is no alias.
bool parse_alias(std::string_view text, AliasLine& alias) {
  if (take_word(text) != "alias") return false;
  alias.nick = take_word(text);
  while (alias.nick == "-group") {
    alias.groups.push_back(take_word(text));
    alias.nick = take_word(text);
  }
  while (true) {
    const MailName one = mail_name(take_until(text, ",#"));
    if (!one.address.empty()) alias.to.push_back(one);
    if (text.empty()) break;
    const bool comment = text.front() == '#';
    text.remove_prefix(1);
    if (!comment) continue;
    take_comment(text, alias);
    break;
  }
  return !alias.nick.empty();
}

/// A whole line with those it goes on in, and the number of the first.
std::vector<std::pair<int, std::string>> alias_lines(std::string_view text) {
  std::vector<std::pair<int, std::string>> whole;
  bool goes_on = false;
  int number = 0;
  for (std::string_view line : text_lines(text)) {
    ++number;
    if (!goes_on) whole.emplace_back(number, "");
    hold_to(most_people, whole.size(), "lines");
    goes_on = line.ends_with('\\');
    if (goes_on) line.remove_suffix(1);
    whole.back().second += line;
  }
  return whole;
}

/// Those of several are tags; each of one address is somebody, also where a list alone names it.
class Aliases {
 public:
  explicit Aliases(std::vector<AliasLine> all) : all_(std::move(all)) {
    for (const AliasLine& one : all_) {
      places_[one.nick] = &one;
      if (is_person(one)) tags_of_address_[base::lower(one.to.front().address)];
    }
  }

  void take(const Source& source, const ReadOptions& options, Reading& reading) {
    for (const AliasLine& one : all_) note_list(one, reading, source);
    for (const AliasLine& one : all_)
      if (is_person(one)) make(one, source, options, reading);
    for (const auto& [address, place] : strangers_) {
      PersonDraft draft(source, options, reading, place.line);
      draft.person().name = place.name;
      draft.add_email(address, place.line);
      for (const std::string& tag : tags_of_address_[address]) add_once(draft.person().tags, tag);
      draft.finish();
    }
  }

 private:
  struct Stranger {
    int line;
    std::string name;
  };

  static bool is_address(const std::string& text) { return text.find('@') != std::string::npos; }
  static bool is_person(const AliasLine& alias) {
    return alias.to.size() == 1 && is_address(alias.to.front().address);
  }

  /// The list's name is a tag of each; an alias of it that is a list itself stands for its own.
  void note_list(const AliasLine& alias, Reading& reading, const Source& source) {
    if (is_person(alias)) return;
    if (alias.to.empty()) return skip(alias, "no address", reading, source);
    for (const MailName& one : alias.to) {
      if (is_address(one.address)) {
        note_address(alias, one);
        continue;
      }
      const auto found = places_.find(one.address);
      if (found == places_.end() || !is_person(*found->second)) {
        warn(alias,
             fmt::format("'{}' of '{}' is nobody's alias: left out", one.address, alias.nick),
             reading, source);
        continue;
      }
      tags_of_address_[base::lower(found->second->to.front().address)].push_back(alias.nick);
    }
  }

  void note_address(const AliasLine& alias, const MailName& one) {
    const std::string key = base::lower(one.address);
    const auto [tags, is_new] = tags_of_address_.try_emplace(key);
    if (is_new) strangers_.emplace(key, Stranger{alias.line, one.name});
    tags->second.push_back(alias.nick);
  }

  void make(const AliasLine& alias, const Source& source, const ReadOptions& options,
            Reading& reading) {
    PersonDraft draft(source, options, reading, alias.line);
    const MailName& mail = alias.to.front();
    draft.person().name = mail.name.empty() ? alias.nick : mail.name;
    if (draft.person().name != alias.nick) add_once(draft.person().also, alias.nick);
    draft.add_email(mail.address, alias.line);
    for (const std::string& tag : alias.groups) add_once(draft.person().tags, tag);
    for (const std::string& tag : alias.tags) add_once(draft.person().tags, tag);
    for (const std::string& tag : tags_of_address_[base::lower(mail.address)])
      add_once(draft.person().tags, tag);
    add_paragraph(draft.person().about, alias.comment);
    draft.finish();
  }

  static void skip(const AliasLine& alias, std::string message, Reading& reading,
                   const Source& source) {
    reading.flaws.push_back({source.path, alias.line, 0, std::move(message), {}, {}});
  }
  static void warn(const AliasLine& alias, const std::string& message, Reading& reading,
                   const Source& source) {
    skip(alias, single_line(message), reading, source);
    reading.flaws.back().severity = base::Severity::warning;
  }

  std::vector<AliasLine> all_;
  std::unordered_map<std::string, const AliasLine*> places_;
  std::map<std::string, std::vector<std::string>> tags_of_address_;  ///< lower case
  std::map<std::string, Stranger> strangers_;  ///< whom only a list names, by their address
};

}  // namespace

bool is_mail_aliases(const Source& source) {
  constexpr std::size_t head = std::size_t{64} << 10;
  int aliases = 0;
  for (const std::string_view line : text_lines(std::string_view(source.bytes).substr(0, head))) {
    if (line.starts_with("alias ") || line.starts_with("alias\t")) {
      // A shell's alias has an equals sign in its first word.
      std::string_view rest = line.substr(std::string_view("alias").size());
      if (take_word(rest).find('=') != std::string::npos) return false;
      ++aliases;
    }
  }
  return aliases > 0;
}

Reading read_mail_aliases(const Source& source, const ReadOptions& options) {
  Reading reading;
  reading.what = "mutt's aliases";
  reading.unit = "alias";
  const std::string text = text_of(source, options, reading);
  std::vector<AliasLine> all;
  for (const auto& [number, line] : alias_lines(text)) {
    AliasLine alias;
    alias.line = number;
    if (parse_alias(line, alias)) all.push_back(std::move(alias));
  }
  Aliases(std::move(all)).take(source, options, reading);
  return reading;
}

}  // namespace nurture::exchange
