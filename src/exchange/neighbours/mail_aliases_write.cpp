// People as aliases of mutt and neomutt.
#include "exchange/neighbours/mail_aliases_write.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "base/strings.hpp"
#include "exchange/source_text.hpp"

namespace nurture::exchange {
namespace {

/// What mutt's reader of its files would take for a command, a variable or a comment.
std::string for_mutt(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (c == '\\' || c == '`' || c == '$' || c == '#') made += '\\';
    made += c;
  }
  return made;
}

/// As a mail's header has it: in quotes where a word of it means something there.
std::string mailbox_name(const std::string& name) {
  std::string line = single_line(name);
  if (line.find_first_of("()<>[]:;@\\,.\"") == line.npos) return line;
  std::string quoted = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

bool can_be_aliased(std::string_view address) {
  return base::plain_ascii(address) && address.find('@') != address.npos &&
         address.find_first_of(" <>,;\"()") == address.npos;
}

/// mutt reads a nick as a word of its file: blanks and quotes in it would be more than that, and a
/// group or an address begin where it ends.
bool can_be_nick(std::string_view text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  return !text.empty() && text.front() != '-' && text.find_first_not_of(plain) == text.npos;
}

class AliasWriter {
 public:
  explicit AliasWriter(const std::vector<model::Contact>& people) {
    for (const model::Contact& person : people) taken_.insert(person.id);
  }

  void add(const model::Contact& person) {
    int number = 0;
    for (const std::string& address : person.email) {
      if (!can_be_aliased(address)) {
        made_.left_out.push_back(address);
        continue;
      }
      ++number;
      if (number == 1) nick_ = nick_of(person.id, address);
      const std::string nick = number == 1 ? nick_ : fmt::format("{}.{}", nick_, number);
      made_.text += fmt::format("alias {} {} <{}>\n", for_mutt(nick),
                                for_mutt(mailbox_name(person.name)), for_mutt(address));
    }
  }

  MailAliases take() {
    constexpr std::string_view in_utf_8 =
        "# in UTF-8; for mutt in another charset: set config_charset=utf-8 before this is read\n";
    const bool ascii = std::ranges::all_of(made_.text, [](char c) { return (c & 0x80) == 0; });
    if (!ascii) made_.text.insert(0, in_utf_8);
    return std::move(made_);
  }

 private:
  std::string nick_of(const std::string& id, const std::string& address) {
    if (can_be_nick(id)) return id;
    std::string local = base::lower(address.substr(0, address.find('@')));
    std::erase_if(local, [](char c) { return !can_be_nick(std::string(1, c)); });
    if (local.empty()) local = "contact";
    std::string nick = local;
    for (int number = 2; !taken_.insert(nick).second; ++number)
      nick = fmt::format("{}-{}", local, number);
    return nick;
  }

  std::set<std::string> taken_;
  std::string nick_;
  MailAliases made_;
};

}  // namespace

MailAliases mail_aliases_of(const std::vector<model::Contact>& people) {
  AliasWriter writer(people);
  for (const model::Contact& person : people) writer.add(person);
  return writer.take();
}

}  // namespace nurture::exchange
