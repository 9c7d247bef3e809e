// The files that an import is made of.
#include "edits/import_files.hpp"

#include <algorithm>

#include "base/paths.hpp"
#include "base/text.hpp"
#include "exchange/readers.hpp"
#include "system/memory.hpp"

namespace nurture::edits {
namespace {

using exchange::Kind;
using exchange::Source;

/// What is read of one file; an address book of 100,000 with photographs comes to less.
constexpr std::uint64_t most_import_bytes = std::uint64_t{512} << 20;
/// Folders within folders: an address book has two.
constexpr int deepest = 16;

std::string kind_names() {
  std::vector<std::string> names;
  for (const Kind& one : exchange::kinds()) names.emplace_back(one.name);
  return base::join(names, ", ");
}

[[noreturn]] void refuse_unknown(const Source& source) {
  const std::string shown = source.path == "-" ? "standard input" : "'" + source.path + "'";
  if (source.bytes.empty()) throw base::Error(shown + " is empty");
  if (source.bytes.starts_with("PK\x03\x04"))
    throw base::Error(shown + " is a zip archive",
                      "unpack it first: unzip " + base::shell_word(source.path));
  throw base::Error(shown + " is nothing that nurture knows",
                    "what it is, by hand: --as KIND; kinds: " + kind_names());
}

class FileReader {
 public:
  FileReader(cli::Session& session, const Kind* kind, const exchange::ReadOptions& options,
             const MailWishes& wishes, const std::function<void(int)>& taken)
      : files_(session.machine().files),
        session_(session),
        kind_(kind),
        options_(options),
        wishes_(wishes),
        taken_(taken) {}

  void read(const std::string& path) {
    if (path == "-") return take_input();
    const auto real = files_.real_path(path);
    const auto info = files_.info(real.value_or(path));
    if (!info) throw base::Error("'" + path + "' isn't there");
    if (info->kind == system::FileKind::folder) return read_folder(path, 0);
    bool empty = true;
    const std::uint64_t size = info->kind == system::FileKind::file ? info->size : 0;
    take_pieces(path, true, size, [&](const auto& take) {
      files_.pieces_named(path, [&](std::string_view piece) {
        empty = false;
        return take(piece);
      });
      if (empty && info->kind == system::FileKind::other)
        throw base::Error("nothing comes from '" + path + "'");
    });
  }

  /// NUL stands between the paths, and may stand behind the last.
  void read_list(const std::string& from) {
    const std::string list = from == "-" ? session_.machine().terminal.read_all(most_import_bytes)
                                         : files_.read_named(from, most_import_bytes);
    std::vector<std::string> paths = base::split(list, '\0');
    std::erase(paths, "");
    mail().read_list(paths);
  }

  ReadFiles finish() {
    if (mail_) {
      made_.files.push_back({exchange::find_kind("mail"), mail_->reading(), {}});
      made_.mail = mail_->tally();
    }
    return std::move(made_);
  }

 private:
  using Pieces = std::function<void(const system::TakePiece&)>;

  MailIntake& mail() {
    if (!mail_)
      mail_.emplace(session_, wishes_, [this](int messages) { taken_(records() + messages); });
    return *mail_;
  }

  /// Of a folder what is of a known kind; links, and hidden files and folders but Maildirs', are
  /// nobody's address book.
  void read_folder(const std::string& folder, int depth) {
    const bool maildir = is_maildir(files_, folder);
    if (maildir && may_be_mail()) mail().read_maildir(folder);
    for (const system::FolderEntry& entry : files_.list(folder)) {
      const std::string path = (folder.ends_with('/') ? folder : folder + "/") + entry.name;
      if (entry.kind == system::FileKind::folder) {
        const bool its_own =
            maildir && (entry.name == "cur" || entry.name == "new" || entry.name == "tmp");
        const bool hidden = entry.name.starts_with('.') && !is_maildir(files_, path);
        if (depth < deepest && !its_own && !hidden) read_folder(path, depth + 1);
      } else if (entry.kind == system::FileKind::file && !entry.name.starts_with('.') && !maildir) {
        read_found(path);
      }
    }
  }

  bool may_be_mail() const { return kind_ == nullptr || kind_->read == nullptr; }

  void read_found(const std::string& path) {
    if (!may_be_known(path)) {
      ++made_.others;
      return;
    }
    try {
      const auto info = files_.info(path);
      take_pieces(path, false, info ? info->size : 0,
                  [&](const auto& take) { files_.pieces_named(path, take); });
    } catch (const system::FileError& error) {
      ReadFile& one = made_.files.emplace_back();
      one.reading.flaws.push_back({path, 0, 0, error.what(), error.hint(), ""});
    }
  }

  /// By what the name ends in: a folder may hold anything, films too.
  static bool may_be_known(const std::string& path) {
    const std::string name = base::lower(base::name_of(path));
    if (name == "addressbook" || name.find('.') == std::string::npos) return true;
    constexpr std::string_view ends[] = {".vcf", ".vcard", ".ics",   ".csv",  ".tsv",      ".org",
                                         ".md",  ".json",  ".jsonl", ".txt",  ".markdown", ".xml",
                                         ".eml", ".mbox",  ".mbx",   ".mail", ".mbs"};
    // In a folder of messages as a Maildir has them.
    return name.find(":2,") != name.npos ||
           std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
  }

  void take_input() {
    system::Terminal& terminal = session_.machine().terminal;
    take_pieces("-", true, 0, [&](const system::TakePiece& take) {
      for (std::string piece = terminal.read_piece(); !piece.empty(); piece = terminal.read_piece())
        if (!take(piece)) return;
    });
  }

  /// Mail is read as it comes; anything else is a file that memory holds, once. `size`: what is
  /// known of it beforehand, or 0.
  void take_pieces(const std::string& path, bool named, std::uint64_t size, const Pieces& pieces) {
    constexpr std::size_t front = std::size_t{64} << 10;
    Source source{path, {}};
    std::optional<exchange::MailFileScan> scan;
    const auto look = [&] {
      const bool is = kind_ != nullptr ? may_be_mail() : exchange::is_mail_text(source.bytes);
      if (!is) return true;
      scan.emplace(mail().scan(path));
      return scan->feed(std::exchange(source.bytes, {}));
    };
    bool looked = false;
    pieces([&](std::string_view piece) {
      if (scan) return scan->feed(piece);
      if (looked &&
          std::max<std::uint64_t>(size, source.bytes.size() + piece.size()) > most_import_bytes)
        throw system::too_large(path, most_import_bytes);
      // Room at once: memory that only grew by doubling would be twice as much.
      constexpr std::size_t large = std::size_t{8} << 20;
      if (size == 0 && source.bytes.size() > large) source.bytes.reserve(most_import_bytes);
      source.bytes += piece;
      if (looked || source.bytes.size() < front) return true;
      looked = true;
      const bool more = look();
      if (!scan) source.bytes.reserve(std::min(size, most_import_bytes));
      return more;
    });
    if (!looked) look();
    if (!scan) return take(source, named);
    if (!scan->finish()) mail().skip(path);
  }

  void take(const Source& source, bool named) {
    const Kind* kind = kind_ != nullptr ? kind_ : exchange::kind_of(source);
    // Who says what the columns are has a spreadsheet.
    if (kind == nullptr && named && !options_.columns.empty()) kind = exchange::find_kind("csv");
    if (kind == nullptr || kind->read == nullptr) {
      if (named) refuse_unknown(source);
      ++made_.others;
      return;
    }
    // An address book comes to so many times its size.
    constexpr std::size_t large = 512 << 10, times = 16, most = std::size_t{64} << 20;
    if (source.bytes.size() >= large)
      system::expect_memory(std::min(times * source.bytes.size(), most));
    exchange::Reading reading = read_as(*kind, source, named);
    // A folder of cards is one address book.
    if (!named && reading.people.size() == 1)
      reading.people.front().folder = source.path.substr(0, source.path.rfind('/') + 1);
    people_ += reading.people.size();
    touches_ += reading.touches.size();
    made_.files.push_back({kind, std::move(reading), source.path});
    exchange::hold_to(exchange::most_people, people_, "people");
    exchange::hold_to(exchange::most_touches, touches_, "touches");
    taken_(records());
  }

  int records() const { return static_cast<int>(people_ + touches_); }

  /// What must be decided first is said of a file. One that was found in a folder and can't be read
  /// doesn't keep the others from it.
  exchange::Reading read_as(const Kind& kind, const Source& source, bool named) const {
    try {
      return kind.read(source, options_);
    } catch (const base::Error& error) {
      if (!named && error.exit() == base::Exit::failed) {
        exchange::Reading unread;
        unread.flaws.push_back({source.path, 0, 0, error.what(), error.hint(), {}});
        return unread;
      }
      std::string said = error.what();
      if (said.starts_with(source.path + ":")) said.erase(0, source.path.size());  // with its line
      throw base::Error((source.path == "-" ? "standard input" : source.path) +
                            (said.starts_with(':') ? "" : ": ") + said,
                        error.hint(), error.exit());
    }
  }

  system::Files& files_;
  cli::Session& session_;
  const Kind* kind_;
  const exchange::ReadOptions& options_;
  const MailWishes& wishes_;
  const std::function<void(int)>& taken_;
  ReadFiles made_;
  std::optional<MailIntake> mail_;
  std::size_t people_ = 0, touches_ = 0;  ///< of all files
};

}  // namespace

ReadFiles read_files(cli::Session& session, const std::vector<std::string>& paths, const Kind* kind,
                     const exchange::ReadOptions& options, const MailWishes& wishes,
                     const std::function<void(int)>& taken) {
  FileReader reader(session, kind, options, wishes, taken);
  for (const std::string& path : paths) reader.read(path);
  if (wishes.files0_from) reader.read_list(*wishes.files0_from);
  return reader.finish();
}

}  // namespace nurture::edits
