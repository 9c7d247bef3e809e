// Mail of an import. A Maildir's files are read by several threads, in pieces of so many that what
// they came to is never much; what they say is taken in the order of their names.
#include "edits/import_mail.hpp"

#include <algorithm>
#include <map>

#include "base/parallel_for.hpp"
#include "base/paths.hpp"
#include "base/strings.hpp"
#include "edits/own_mail.hpp"

namespace nurture::edits {
namespace {

using exchange::MailSign;

exchange::MailOptions options_of(cli::Session& session, const MailWishes& wishes) {
  exchange::MailOptions options;
  options.rules = {is_own_address(session), wishes.copies, wishes.newsletter};
  options.today = session.today();
  options.from = wishes.from;
  options.to = wishes.to;
  options.note_body = wishes.note_body;
  options.keep_all = wishes.keep_all;
  options.channel = wishes.channel.empty() ? known_mail_channel(session, "email") : wishes.channel;
  options.newsletter_channel =
      wishes.newsletter ? known_mail_channel(session, "newsletter") : "newsletter";
  return options;
}

/// What mail programs call a folder stands last: ".INBOX.Drafts", "Drafts.sbd", "Junk".
std::optional<MailSign> sign_of_part(std::string part) {
  if (part.ends_with(".sbd") || part.ends_with(".mbox")) part.erase(part.rfind('.'));
  if (auto sign = exchange::sign_of_folder(part)) return sign;
  const std::size_t dot = part.rfind('.');
  return dot == part.npos ? std::nullopt : exchange::sign_of_folder(part.substr(dot + 1));
}

/// Of a folder, of a file of mail, or of a message's file: by its own name and the two above.
std::optional<MailSign> sign_of_place(const std::string& path) {
  constexpr int parts = 3;
  const auto all = base::split(path, '/');
  int looked_at = 0;
  for (auto one = all.rbegin(); one != all.rend() && looked_at < parts; ++one) {
    if (one->empty()) continue;
    ++looked_at;
    if (auto sign = sign_of_part(*one)) return sign;
  }
  return std::nullopt;
}

/// Where a file's flags begin: "1761467462.M1.host:2,FS"; some file systems know no colon.
std::size_t flags_at(std::string_view name) {
  for (const std::string_view mark : {":2,", "!2,", ";2,"})
    if (const std::size_t at = name.rfind(mark); at != name.npos) return at;
  return name.size();
}

std::optional<MailSign> sign_of_flags(std::string_view name) {
  const std::string_view flags = name.substr(flags_at(name));
  if (flags.find('D') != flags.npos) return MailSign{MailSign::Kind::draft, "flag D"};
  if (flags.find('T') != flags.npos) return MailSign{MailSign::Kind::trash, "flag T"};
  return std::nullopt;
}

std::optional<MailSign> graver(std::optional<MailSign> one, std::optional<MailSign> other) {
  if (!one || (other && other->kind < one->kind)) return other;
  return one;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string() : path.substr(0, slash);
}

/// The name that a message keeps, whatever its flags are and whether it is new.
std::string unique_name(const std::string& path) {
  const std::string name(base::name_of(path));
  return name.substr(0, flags_at(name));
}

}  // namespace

MailIntake::MailIntake(cli::Session& session, const MailWishes& wishes,
                       std::function<void(int)> taken)
    : session_(session),
      taken_(std::move(taken)),
      knowledge_(session.book(), options_of(session, wishes)),
      touches_(knowledge_) {}

void MailIntake::add(exchange::MailFinding finding) {
  constexpr int now_and_then = 1024;
  touches_.add(std::move(finding));
  if (messages() % now_and_then == 0) taken_(messages());
}

exchange::MailFileScan MailIntake::scan(const std::string& path) {
  return {knowledge_, path, sign_of_place(path), false,
          [this](exchange::MailFinding one) { add(std::move(one)); }};
}

void MailIntake::read_maildir(const std::string& folder) {
  const std::string front = folder.ends_with('/') ? folder : folder + "/";
  const auto place = sign_of_place(folder);
  std::vector<Message> messages;
  for (const std::string part : {"cur", "new"}) {
    session_.machine().files.each_name(
        front + part, [&](std::string_view name, system::FileKind kind) {
          if (kind != system::FileKind::file || name.starts_with('.')) return;
          const std::string path = part + "/" + std::string(name);
          messages.push_back({path, front + path, graver(place, sign_of_flags(name)), true});
        });
  }
  std::ranges::sort(messages, {}, &Message::path);
  read_messages(folder, std::move(messages), false);
}

void MailIntake::read_list(const std::vector<std::string>& paths) {
  const std::string here = session_.machine().environment.working_folder() + "/";
  std::vector<Message> messages;
  for (const std::string& path : paths) {
    const std::string whole = path.starts_with('/') ? path : here + path;
    const std::string name(base::name_of(path));
    const std::string folder = folder_of(whole);
    const bool one = folder.ends_with("/cur") || folder.ends_with("/new");
    const auto place = sign_of_place(one ? folder_of(folder) : whole);
    messages.push_back({whole.substr(1), path, graver(place, sign_of_flags(name)), one});
  }
  read_messages("/", std::move(messages), false);
}

MailIntake::Outcome MailIntake::read_message(system::Reader& reader, const Message& message) const {
  Outcome outcome;
  exchange::MailFileScan scan(
      knowledge_, message.shown, message.sign, message.one,
      [&](exchange::MailFinding one) { outcome.findings.push_back(std::move(one)); });
  try {
    reader.pieces(message.path, [&](std::string_view piece) { return scan.feed(piece); });
    if (!scan.finish()) outcome.failure = "no mail";
  } catch (const system::FileError& error) {
    outcome.gone = system::is_absence(error.code());
    outcome.failure = system::error_words(error.code());
  }
  return outcome;
}

void MailIntake::read_messages(const std::string& folder, std::vector<Message> messages,
                               bool again) {
  constexpr std::size_t at_once = 8192, batch = 64;
  system::Files& files = session_.machine().files;
  std::vector<std::unique_ptr<system::Reader>> readers(base::workers_for(at_once, batch));
  std::vector<Message> gone;
  for (std::size_t begin = 0; begin < messages.size(); begin += at_once) {
    const std::size_t count = std::min(at_once, messages.size() - begin);
    std::vector<Outcome> outcomes(count);
    base::parallel_for(count, batch, [&](std::size_t worker, std::size_t first, std::size_t last) {
      if (!readers[worker]) readers[worker] = files.reader(folder);
      for (std::size_t i = first; i < last; ++i)
        outcomes[i] = read_message(*readers[worker], messages[begin + i]);
    });
    for (std::size_t i = 0; i < count; ++i) {
      const Message& message = messages[begin + i];
      if (outcomes[i].gone && !again) {
        gone.push_back(message);
      } else if (!outcomes[i].failure.empty()) {
        touches_.skip({message.shown, 0}, outcomes[i].failure);
      }
      for (exchange::MailFinding& one : outcomes[i].findings) add(std::move(one));
    }
  }
  if (gone.empty()) return;
  find_again(files, folder, gone);
  read_messages(folder, std::move(gone), true);
}

/// A mail program gave them other flags meanwhile, or moved them from new to cur.
void MailIntake::find_again(system::Files& files, const std::string& folder,
                            std::vector<Message>& gone) {
  std::map<std::string, std::map<std::string, std::string>> folders;  // of each: unique to name
  for (Message& one : gone) {
    if (!one.one) continue;
    const std::string box = folder_of(folder_of(one.path));
    const bool fresh = !folders.contains(box);
    auto& names = folders[box];
    if (fresh) {
      try {
        files.each_name(folder + "/" + box + "/cur", [&](std::string_view name, system::FileKind) {
          names.emplace(unique_name(std::string(name)), name);
        });
      } catch (const system::FileError&) {
        continue;  // it went itself: the messages are named
      }
    }
    const auto now = names.find(unique_name(one.path));
    if (now == names.end()) continue;
    one.path = (box.empty() ? "" : box + "/") + "cur/" + now->second;
    one.sign = graver(one.sign, sign_of_flags(now->second));
  }
}

bool is_maildir(system::Files& files, const std::string& folder) {
  const auto is_folder = [&](const char* name) {
    const auto info = files.info(folder + "/" + name);
    return info && info->kind == system::FileKind::folder;
  };
  return is_folder("cur") && is_folder("new");
}

}  // namespace nurture::edits
