namespace UnityEngine
{
    /// <summary>A component that can be switched on and off.</summary>
    public class Behaviour : Component
    {
        private bool isEnabled = true;

        /// <summary>Whether the component is switched on.</summary>
        public bool enabled
        {
            get => isEnabled;
            set
            {
                if (isEnabled != value)
                {
                    isEnabled = value;
                    Refresh();
                }
            }
        }

        /// <summary>Whether the component is switched on and its object active.</summary>
        public bool isActiveAndEnabled => !Destroyed && isEnabled && gameObject.activeInHierarchy;

        /// <summary>Whether the component was turned on and not yet off.</summary>
        internal bool IsOn { get; private set; }

        internal override bool Switch
        {
            get => isEnabled;
            set => enabled = value;
        }

        internal override void BecomeActive() => Refresh();

        internal override void BecomeInactive()
        {
            if (IsOn)
            {
                IsOn = false;
                TurnOff();
            }
        }

        /// <summary>Began to be active and enabled.</summary>
        internal virtual void TurnOn()
        {
        }

        /// <summary>Ceased to be active and enabled.</summary>
        internal virtual void TurnOff()
        {
        }

        private protected virtual bool CanTurnOn => true;

        private protected void Refresh()
        {
            if (isActiveAndEnabled == IsOn || !CanTurnOn)
            {
                return;
            }

            if (IsOn)
            {
                IsOn = false;
                TurnOff();
            }
            else
            {
                IsOn = true;
                TurnOn();
            }
        }
    }
}
