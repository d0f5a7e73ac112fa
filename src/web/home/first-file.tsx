import { useNavigate } from '@tanstack/react-router';
import { useMay } from '../api/session.ts';
import { UploadStep } from '../listen/upload-step.tsx';

/** Where nothing has been heard yet: the first thing to do, here and now. */
export function FirstFile() {
  const navigate = useNavigate();
  if (!useMay('import.run')) return null;
  return (
    <UploadStep
      title="Begin with a file"
      lead="Survey answers, customers or events, as you have them: CSV, Excel, JSON lines or Parquet. You see how it is understood before anything is stored."
      onUploaded={({ id }) => navigate({ to: '/listen/imports/new', search: { upload: id } })}
    />
  );
}
