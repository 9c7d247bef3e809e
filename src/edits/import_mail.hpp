// Mail of an import: messages, files of them, Maildirs and lists of files, none of them read whole.
#pragma once

#include "cli/session.hpp"
#include "exchange/mail/mail_scan.hpp"

namespace nurture::edits {

/// What was typed of mail.
struct MailWishes {
  bool copies = false, newsletter = false, note_body = false;
  bool keep_all = false;                     ///< the verdict of each message
  std::optional<base::Date> from, to;        ///< touches of these days alone
  std::string channel;                       ///< empty: email
  std::optional<std::string> files0_from{};  ///< a list of messages' files, NUL between
};

class MailIntake {
 public:
  /// `taken` is told how many messages there are so far. Throws base::Error (Exit::usage) where
  /// the config doesn't say whose mail it is.
  MailIntake(cli::Session& session, const MailWishes& wishes, std::function<void(int)> taken);

  /// Of a file that comes in pieces; it must be finished before anything else is read.
  exchange::MailFileScan scan(const std::string& path);
  /// A folder with cur and new; what lies below it isn't read.
  void read_maildir(const std::string& folder);
  /// Files of messages, wherever they are.
  void read_list(const std::vector<std::string>& paths);
  /// A file that was said to be mail, and is none.
  void skip(const std::string& path) { touches_.skip({path, 0}, "no mail"); }
  /// How many messages there were; the tally and the reading are taken once.
  int messages() { return touches_.tally().messages; }
  exchange::Reading reading() { return touches_.reading(); }
  exchange::MailTally tally() { return std::move(touches_.tally()); }

 private:
  struct Message {
    std::string path;  ///< below the folder
    std::string shown;
    std::optional<exchange::MailSign> sign;
    bool one = false;  ///< of a Maildir
  };
  struct Outcome {
    std::vector<exchange::MailFinding> findings;
    std::string failure;
    bool gone = false;
  };

  void read_messages(const std::string& folder, std::vector<Message> messages, bool again);
  /// They get the paths that they have by now.
  static void find_again(system::Files& files, const std::string& folder,
                         std::vector<Message>& gone);
  Outcome read_message(system::Reader& reader, const Message& message) const;
  void add(exchange::MailFinding finding);

  cli::Session& session_;
  std::function<void(int)> taken_;
  exchange::MailKnowledge knowledge_;
  exchange::MailTouches touches_;
};

/// Whether a folder is a Maildir.
bool is_maildir(system::Files& files, const std::string& folder);

}  // namespace nurture::edits
