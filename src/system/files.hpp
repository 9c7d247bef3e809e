// Files behind a seam: real, in memory (tests), and one that fails at the n-th call (tests). No
// other code opens a file.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace nurture::system {

enum class FileKind { file, folder, link, other };

/// The most that is read of a file of a store, or of the user's config. Forty years of daily
/// touches with a paragraph each come to less; what is made of a text takes many times its bytes.
constexpr std::uint64_t most_file_bytes = std::uint64_t{4} << 20;

struct FileInfo {
  FileKind kind = FileKind::file;
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::uint64_t inode = 0, device = 0;
  unsigned mode = 0;  ///< permission bits
  unsigned user = 0, group = 0;

  bool operator==(const FileInfo&) const = default;
};

/// What tells a file or folder from what it was before. Equal stamps mean an unchanged file, unless
/// it changed twice within a tick of the file system's clock (see settled()).
struct Stamp {
  FileKind kind = FileKind::file;
  std::uint64_t size = 0, inode = 0;
  std::int64_t mtime_ns = 0, ctime_ns = 0;

  bool operator==(const Stamp&) const = default;
};

/// Whether what was looked at at `now_ns` (the clock's, since 1970) can't change any more without a
/// new stamp. Both times must lie behind it by more than a tick: 50 ms where the file system keeps
/// parts of a second, 3 s where it doesn't (FAT counts in steps of 2).
bool settled(const Stamp& stamp, std::int64_t now_ns);

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::file;  ///< a link is a link, whatever it leads to
};

/// What the system said: what() is "cannot read 'contacts/ada.yaml': permission denied".
class FileError : public base::Error {
 public:
  FileError(std::string what, int code, std::string hint = {})
      : Error(std::move(what), std::move(hint)), code_(code) {}
  int code() const { return code_; }  ///< errno

 private:
  int code_;
};

/// Whether an errno says that nothing is there; every other leaves that open.
bool is_absence(int code);
/// An errno in words: "permission denied", "no space left on device".
std::string error_words(int code);
/// "cannot read 'contacts/ada.yaml': larger than 4 MB".
FileError too_large(std::string_view path, std::uint64_t most_bytes);
/// "cannot read 'contacts/ada.yaml': permission denied", where `doing` is "read".
FileError file_error(std::string_view doing, std::string_view path, int code);

/// Holds a folder's lock; gives it back when it goes.
class FolderLock {
 public:
  virtual ~FolderLock() = default;
};

/// What takes a text as it comes; false: no more of it is wanted. The piece is gone afterwards.
using TakePiece = std::function<bool(std::string_view)>;

/// Reads many files below one folder, one after the other. For one thread.
class Reader {
 public:
  virtual ~Reader() = default;
  /// As Files::read, and with `stamp` as Files::read_stamped; `path` is relative to the folder.
  /// The text stays until the next call.
  virtual std::string_view read(const std::string& path, std::optional<Stamp>* stamp) = 0;
  /// A plain file from its front on, as far as it is wanted, in pieces of bounded size: for what
  /// may be larger than memory. What is appended meanwhile may be missing.
  virtual void pieces(const std::string& path, const TakePiece& take) = 0;
  /// As Files::stamp. Cost: about a microsecond.
  virtual std::optional<Stamp> stamp(std::string_view path) = 0;
};

/// Every call throws FileError on failure, but for those that say otherwise.
class Files {
 public:
  virtual ~Files() = default;

  /// Of a plain file, links followed: whatever else is there is refused, as it may never end, and
  /// what is larger than `most_bytes`.
  virtual std::string read(const std::string& path, std::uint64_t most_bytes = most_file_bytes) = 0;
  /// The same of whatever the person named: a pipe (`<(git show …)`) is read to its end.
  virtual std::string read_named(const std::string& path,
                                 std::uint64_t most_bytes = most_file_bytes) {
    return read(path, most_bytes);
  }
  /// The same in pieces, as far as it is wanted, whatever its size; of a plain file as much as it
  /// held when it was opened.
  virtual void pieces_named(const std::string& path, const TakePiece& take) {
    take(read_named(path));
  }
  /// Read whole, beside the stamp that the file had before it was read; empty where it is no plain
  /// file.
  virtual std::string read_stamped(const std::string& path, std::optional<Stamp>& stamp);
  /// For thousands of files below `folder`: far cheaper than reading each by itself. Never throws;
  /// each thread makes one of its own.
  virtual std::unique_ptr<Reader> reader(const std::string& folder);
  /// Of the link itself. Empty where there is nothing; where we can't look, a stamp that no file or
  /// folder has. Never throws. For thousands a reader.
  virtual std::optional<Stamp> stamp(const std::string& path);
  /// Whether a folder gets a new mtime with each file that comes or goes, as local file systems
  /// give it; false where nobody knows.
  virtual bool tells_changes(const std::string& /*folder*/) { return true; }
  /// False only where the folder is sure to hold no other (a link to one is none).
  virtual bool may_hold_folders(const std::string& folder);
  /// Of the link itself. Empty where there is nothing: see is_absence().
  virtual std::optional<FileInfo> info(const std::string& path) = 0;
  /// Without . and ..; sorted by name.
  virtual std::vector<FolderEntry> list(const std::string& folder) = 0;
  /// The same, in whatever order they come: for those who only count or compare.
  virtual void each_name(const std::string& folder,
                         const std::function<void(std::string_view, FileKind)>& take);
  /// Every link on the way followed; empty where it leads to nothing.
  virtual std::optional<std::string> real_path(const std::string& path) = 0;

  // What changes something. Files that can't be changed override refuse_change() alone.

  /// With all folders above it that are missing; each is synced. Nothing happens where it is there.
  /// The user's umask narrows no mode that lets others in.
  virtual void make_folders(const std::string& path, unsigned /*mode*/ = 0700) {
    refuse_change(path);
  }
  /// A new file (fails if there is one), written and synced; nothing is left of it after a failure.
  /// Owner and group taken from `like` where we may; where the group can't be, it gets no more than
  /// everyone.
  virtual void write_new(const std::string& path, std::string_view /*content*/,
                         unsigned /*mode*/ = 0600, const std::optional<FileInfo>& /*like*/ = {}) {
    refuse_change(path);
  }
  /// The same for what a power cut may take, since it only costs time to make again (an index), or
  /// helps where it is there (the journal), and for what sync_all() will keep from that: not
  /// synced.
  virtual void write_new_unsynced(const std::string& path, std::string_view content,
                                  unsigned mode = 0600, const std::optional<FileInfo>& like = {}) {
    write_new(path, content, mode, like);
  }
  /// At the end of a file that is there, in one step, unsynced. For caches.
  virtual void append_unsynced(const std::string& path, std::string_view /*content*/) {
    refuse_change(path);
  }
  /// Gives `to` the access control list of `from`, if it has one: the mode alone would give the
  /// owning group what the list allows at most. Where it can't be had, `to` is its owner's alone.
  virtual void copy_access_list(const std::string& /*from*/, const std::string& /*to*/) {}
  /// Both exist; they change places in one step. False where the file system can't.
  virtual bool exchange(const std::string& a, const std::string& /*b*/) {
    refuse_change(a);
    return false;  // g++ takes a virtual function for one that comes back
  }
  /// False if something stands at `to` already.
  virtual bool rename_to_new(const std::string& from, const std::string& /*to*/) {
    refuse_change(from);
    return false;
  }
  /// Waits until no program has the file open for writing; false where one still has after so many
  /// milliseconds. True at once where the system can't tell. Never throws.
  virtual bool wait_for_writers(const std::string& /*path*/, int /*milliseconds*/) { return true; }
  virtual void rename_over(const std::string& from, const std::string& /*to*/) {
    refuse_change(from);
  }
  virtual void remove(const std::string& path) { refuse_change(path); }
  /// A folder with nothing in it; false where something is.
  virtual bool remove_folder(const std::string& path) {
    refuse_change(path);
    return false;
  }
  virtual void sync_folder(const std::string& path) { refuse_change(path); }
  /// Everything that was written to the folder's disk, by whomever, so that thousands of files cost
  /// one wait. Only where can_sync_all() says so.
  virtual void sync_all(const std::string& folder) { refuse_change(folder); }
  /// False where nobody knows whether sync_all() waits as long as a sync of each file (the disks of
  /// other machines). Never throws.
  virtual bool can_sync_all(const std::string& folder) { return tells_changes(folder); }
  /// Whether an interrupt waits for a lock to be given back: see lock(). Never throws.
  virtual bool interrupted() { return false; }
  /// Waits for other writers: throws after `seconds` without a sign of life from them, or ten times
  /// as many in all. Leaves no file; never inherited by a child. From the first change made while
  /// it is held an interrupt (SIGINT, SIGTERM, SIGHUP) waits, so that a change of several files
  /// isn't cut in two; working out what is to be changed may take as long as it likes, and be
  /// ended.
  virtual std::unique_ptr<FolderLock> lock(const std::string& folder, int /*seconds*/ = 30) {
    refuse_change(folder);
    return nullptr;
  }

 protected:
  [[noreturn]] virtual void refuse_change(const std::string& path);
};

class RealFiles : public Files {
 public:
  RealFiles();
  std::string read(const std::string& path, std::uint64_t most_bytes) override;
  std::string read_named(const std::string& path, std::uint64_t most_bytes) override;
  void pieces_named(const std::string& path, const TakePiece& take) override;
  std::string read_stamped(const std::string& path, std::optional<Stamp>& stamp) override;
  std::unique_ptr<Reader> reader(const std::string& folder) override;
  std::optional<Stamp> stamp(const std::string& path) override;
  bool tells_changes(const std::string& folder) override;
  bool may_hold_folders(const std::string& folder) override;
  std::optional<FileInfo> info(const std::string& path) override;
  std::vector<FolderEntry> list(const std::string& folder) override;
  void each_name(const std::string& folder,
                 const std::function<void(std::string_view, FileKind)>& take) override;
  std::optional<std::string> real_path(const std::string& path) override;
  void make_folders(const std::string& path, unsigned mode) override;
  void write_new(const std::string& path, std::string_view content, unsigned mode,
                 const std::optional<FileInfo>& like) override;
  void write_new_unsynced(const std::string& path, std::string_view content, unsigned mode,
                          const std::optional<FileInfo>& like) override;
  void append_unsynced(const std::string& path, std::string_view content) override;
  void copy_access_list(const std::string& from, const std::string& to) override;
  bool exchange(const std::string& a, const std::string& b) override;
  bool rename_to_new(const std::string& from, const std::string& to) override;
  bool wait_for_writers(const std::string& path, int milliseconds) override;
  void rename_over(const std::string& from, const std::string& to) override;
  void remove(const std::string& path) override;
  bool remove_folder(const std::string& path) override;
  void sync_folder(const std::string& path) override;
  void sync_all(const std::string& folder) override;
  bool interrupted() override;
  std::unique_ptr<FolderLock> lock(const std::string& folder, int seconds) override;
  /// What is to be called once a lock is waited for for a second, with whom for: "'nurture import'
  /// (process 4711), which is writing in '/home/ada/people'", safe for a terminal.
  void tell_waits(std::function<void(const std::string& whom)> tell) { tell_ = std::move(tell); }

 private:
  class Interrupts;

  void changing();

  std::shared_ptr<Interrupts> interrupts_;
  std::function<void(const std::string& whom)> tell_;
};

}  // namespace nurture::system
